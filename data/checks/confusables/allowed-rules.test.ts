// The library as it is pinned: every rule that is allowed finds what it is there for, and none of them what is right.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { startHarper } from '../../checking/confusables/harper.ts'
import { groundTruth } from '../../testing/proofing/ground-truth.ts'
import { measureConfused } from '../../testing/proofing/measure-confused.ts'
import { ALLOWED_RULES, HARPER } from './allowed-rules.ts'
import { asAsked, type ConfusedPlace, confusedPlaces } from './confused-place.ts'

let find: (text: string) => Promise<readonly ConfusedPlace[]>
beforeAll(async () => {
  const lint = await startHarper()
  find = async (text) => confusedPlaces(text, await lint(asAsked(text)))
})

const EXAMPLES: Readonly<Record<string, string>> = {
  ModalOf: 'They could of stopped the train.',
  HadOf: 'If he had of known, he would have stayed.',
  ThenThan: 'The new bridge is longer then the old one.',
  Theres: "Their's a hole in the roof.",
  TheirToThere: 'Their are no trains on Sunday.',
  ThereToTheir: 'The farmers took there cattle to market.',
  TheirToTheyre: 'Their going to close the school.',
  TheyreConfusions: "They put it over they're yesterday.",
  ThereOwn: 'They built there own boats.',
  ItsPossessive: "The council lost it's way.",
  WereWhere: 'They where late for the vote.',
  ToLoseTooLoose: 'The party is about to loose the vote.',
  NounVerbConfusion: 'He gave good advise to the farmers.',
  CautionaryTale: 'It is a cautionary tail for investors.',
  FlauntForFlout: 'Drivers flaunt the law every day.',
  SaveToSafe: 'It is save to say that prices will rise.',
  SafeToSave: 'The grant could safe the theatre.',
  ThoughThought: 'She though that the vote was lost.',
  ThoughtProcess: 'Her though process was clear.',
  ExtendOrExtent: 'To some extend the plan worked.',
  DoesOrDose: 'He dose not agree.',
  FeelFell: 'I fell like the season is over.',
  SeamToSeem: 'The figures seam to be wrong.',
  RelayOnForRely: 'Villages relay on the ferry.',
  GetPassGoPass: 'They could not get pass the gate.',
  CeaseTo: 'The firm will seize to exist in May.',
  TheWhetherWeather: 'The whether was bad all week.',
  AtLestToLeast: 'At lest six people were hurt.',
  APart: 'She was apart of the team.',
  Everyday: 'He walks there everyday.',
  WasAloud: 'Nobody was aloud to enter.',
  SameAs: 'The price is the same then last year.',
  LetAlone: 'He cannot walk, let along run.',
  AtTheExpenseOf: 'It came at the expanse of trade.',
  ThrowAway: 'Do not through away the tickets.',
  Confident: 'She is confidant that they will win.',
  QuiteQuiet: 'The streets were quite quite after dark.',
  ExitedExcitedContext: 'They were exited about the match.',
  AllThough: 'All though it rained, they played.',
  WaistWaste: 'It is a waist of money.',
  ApartFrom: 'Apart form the mayor, nobody came.',
  Bought: 'He bough a boat.',
  NotTo: 'He decided no to run.',
  NotIn: 'He is no in the team.',
  NoLonger: 'The bridge is not longer safe.',
  OughtToBe: 'It out to be closed.',
  GoingTo: 'They are gong to win.',
  ColdModalTypo: 'They cold have won.',
  RallyToReally: 'They are rally trying.',
  FindFine: 'It will be find.',
  ConfirmThat: 'Police could not conform that he fled.',
  BetterOffWith: 'They are better of with buses.',
  ThinkKnowOff: 'They had never thought off it.',
  OfCourse: 'Off course he lost.',
  WantBe: 'He want be there.',
  NeedHelp: 'They ned help.',
  ElsePossessive: 'He took someone elses coat.',
  SomethingIs: 'Somethings going wrong.',
  EverSince: 'He has lived there every since.',
  Copyright: 'The publisher owns the copywrite to the song.',
  SimplePastToPastParticiple: 'The ship had sank by noon.',
  DidPast: 'They did not went home.',
  HelpedPast: 'She helped won the match.',
  RegularIrregulars: 'The river sweeped the cars away.',
  Payed: 'He payed the fine.',
  WillNonLemma: 'The council will decides on Monday.',
  NowKnownAs: 'The town, now know as Volgograd, was rebuilt.',
  IsKnownFor: 'The town is know for its cheese.',
  SupposedTo: 'The train was suppose to leave at six.',
  UseToUsedTo: 'They are use to the noise.',
  GetUsedTo: 'They got used of the noise.',
  DoubleModal: 'He might could win.',
  LookingForwardTo: 'They are looking forward to see the match.',
  DontCan: "They don't can win.",
  CanBeSeen: 'The tower can be seem for miles.',
  ModalSeem: 'It may seen odd to voters.',
  MakeItSeem: 'It makes it seems easy.',
  IsBeenAuxSequence: 'The road is been repaired.',
  MoreBetter: 'It was more better than last year.',
  TheyToThem: 'He gave the keys to they.',
  ThreatenVerb: 'They may threat the mayor.',
  BeAllowed: 'They will not allowed to enter.',
  PassersBy: 'Two passerbys called the police.',
  FreeRein: 'She was given free reign over the budget.',
  PiqueInterest: 'The letter peaked her interest.',
  PeaceOfMind: 'It gives parents piece of mind.',
  BareInMind: 'Voters should bare in mind the cost.',
  DampSquib: 'The festival was a damp squid.',
  WreakHavoc: 'The storm will wreck havoc on the coast.',
  MootPoint: 'It is a mute point now.',
  StatuteOfLimitations: 'The statue of limitations has run out.',
  TrialAndError: 'They learned by trail and error.',
  SpinalChord: 'He injured his spinal chord.',
  JustDeserts: 'The thieves got their just desserts.',
  EludedTo: 'The minister eluded to a deal.',
  RifeWith: 'The town was ripe with rumours.',
  HomeInOn: 'Police honed in on the suspect.',
  CaseInPoint: 'The bridge is a case and point.',
  OneFellSwoop: 'They lost everything in one foul swoop.',
  EnRoute: 'The ship was on route to Malta.',
  EnMasse: 'The workers left on mass.',
  MakeDoWith: 'They had to make due with less.',
  BeckAndCall: 'He was at their back and call.',
  BadRap: 'The town gets a bed rap.',
  HalfAnHour: 'They waited half an our.',
  OutOfSync: 'The clocks are out of sink.',
  PeekBehindTheCurtain: 'It was a peak behind the curtain.',
  SneakPeekPreview: 'Visitors had a sneak peak of the hall.',
  Haphazard: 'The work was half hazard.',
  CuttingAgeEggcorn: 'The clinic uses cutting age equipment.',
  MassExodus: 'The raid led to a max exodus.',
  DueDiligence: 'The bank did its do diligence.',
  InDueCourse: 'A ruling will follow in do course.',
  AllIntentsAndPurposes: 'It is, for all intensive purposes, closed.',
  WroughtIron: 'The rod iron gates were stolen.',
  DigestiveTract: 'It harms the digestive track.',
  EggYolk: 'Add one egg yoke.',
  InflectionPoint: 'It was an infliction point for the party.',
  FormativeYears: 'He spent his formidable years in Rome.',
  BanTogether: 'The villages must ban together.',
  BatedBreath: 'They waited with baited breath.',
  NobelPeacePrize: 'She won the Noble Peace Prize.',
  DespiteOf: 'Despite of the rain they played.',
  AsOpposedTo: 'Trams, as oppose to buses, are quiet.',
  AsEvidentBy: 'The town is rich, as evident by its banks.',
  OneAndTheSame: 'They are one in the same.',
  MoreThatLikely: 'It is more that likely that he lost.',
  OnceOrTwice: 'It happened once a twice.',
  StrikeOfLuck: 'It was a strike of luck.',
  StrikeOfGenius: 'It was a strike of genius.',
  FishNorFowl: 'It is neither fish nor foul.',
  PedalToTheMetal: 'He put the pedal to the medal.',
  OldWivesTale: 'It is an old wise tale.',
  RiseTheQuestion: 'It rises the question of cost.',
  LeadRiseTo: 'It leads rise to doubt.',
  ALongTime: 'It took along time.',
  Whereas: 'It rained, where as the south was dry.',
  MostNumber: 'They won the most number of seats.',
  KindSortOf: 'It was kind if late.',
}

/** Right as they are, and near to what the rules look for. */
const RIGHT = [
  'She could, of course, have stayed; the fault was of their own making.',
  'Then as now, prices were higher than in May, and then the rain came.',
  'Their boats are there, and they’re being painted.',
  'It’s late. The council lost its way, and it’s been a year since its last vote.',
  'They were where the road ends, wherever that is.',
  'The bolts worked loose, and the town may lose the match.',
  'He advised the board, whose advice was to wait.',
  'The boarders crossed the border on the way to the school.',
  'She had sung and he sang; the ship had sunk before it sank in the news.',
  'They passed the gate and went past the church in the past hour.',
  'The peak of the hill was hidden; he took a peek, and it piqued his interest.',
  'A piece of the wall fell. Peace of mind costs little.',
  'The reign of the king ended, and the reins were handed over in the rain.',
  'Everyday life goes on every day.',
  'Apart from the mayor, everybody was a part of the plan.',
  'They used to live here and are used to the noise.',
  'He is supposed to win, they suppose.',
  'The statue of the limitations office was moved after a trail of complaints.',
  'Police were able to confirm that the results conform to the law.',
  'The players will decide. The council decides on Monday.',
]

it('is the release that package.json pins', () => {
  const manifest = readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> }
  expect(HARPER).toBe(`harper.js ${dependencies['harper.js']}`)
})

describe('the rules', () => {
  it('each find their example, and the fix makes it go away', async () => {
    expect(Object.keys(EXAMPLES)).toEqual([...ALLOWED_RULES.keys()])
    const silent: string[] = []
    const staying: string[] = []
    for (const [rule, text] of Object.entries(EXAMPLES)) {
      const places = await find(text)
      const place = places.find((one) => one.rule === rule) ?? places[0]
      const fix = place?.suggestions[0]
      if (!place || fix === undefined) {
        silent.push(rule)
        continue
      }
      const fixed = text.slice(0, place.start) + fix + text.slice(place.end)
      const again = (await find(fixed)).some(({ start, rule: same }) => start === place.start && same === place.rule)
      if (again) staying.push(`${rule}: ${fixed}`)
    }
    expect([silent, staying]).toEqual([[], []])
  })

  it('leave right words alone', async () => {
    const marked: string[] = []
    for (const text of RIGHT) {
      for (const { start, end, rule } of await find(text))
        marked.push(`${rule}: “${text.slice(start, end)}” in ${text}`)
    }
    expect(marked).toEqual([])
  })

  it('mark nothing in the texts put right, and find a fifth of what is planted', async () => {
    const { planted, found, rightFirst, onClean } = await measureConfused(groundTruth(), find)
    expect(onClean).toEqual([])
    expect(found).toBeGreaterThanOrEqual(planted * 0.2)
    expect(rightFirst).toBe(found)
  })
})
