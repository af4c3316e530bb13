// The rules of harper.js that are used, by name: what they find is nearly always wrong, and they were silent on 70,000 words of
// other prose. All others stay off, whatever a release of it adds: most are about taste, and those about names and marks misfire on news.

/** The release the rules were tried with; package.json pins it. */
export const HARPER = 'harper.js 2.10.0'

/** What a rule is about: one word taken for another, the wrong form of a verb, or a set phrase misheard. */
export type ConfusedWhat = 'word' | 'form' | 'phrase'

const WORDS =
  'ModalOf HadOf ThenThan Theres TheirToThere ThereToTheir TheirToTheyre TheyreConfusions ThereOwn ItsPossessive WereWhere ' +
  'ToLoseTooLoose NounVerbConfusion CautionaryTale FlauntForFlout SaveToSafe SafeToSave ThoughThought ThoughtProcess ' +
  'ExtendOrExtent DoesOrDose FeelFell SeamToSeem RelayOnForRely GetPassGoPass CeaseTo TheWhetherWeather AtLestToLeast APart ' +
  'Everyday WasAloud SameAs LetAlone AtTheExpenseOf ThrowAway Confident QuiteQuiet ExitedExcitedContext AllThough ' +
  'WaistWaste ApartFrom Bought NotTo NotIn NoLonger OughtToBe GoingTo ColdModalTypo RallyToReally FindFine ConfirmThat ' +
  'BetterOffWith ThinkKnowOff OfCourse WantBe NeedHelp ElsePossessive SomethingIs EverSince Copyright'

const FORMS =
  'SimplePastToPastParticiple DidPast HelpedPast RegularIrregulars Payed WillNonLemma NowKnownAs IsKnownFor SupposedTo ' +
  'UseToUsedTo GetUsedTo DoubleModal LookingForwardTo DontCan CanBeSeen ModalSeem MakeItSeem IsBeenAuxSequence MoreBetter ' +
  'TheyToThem ThreatenVerb BeAllowed PassersBy'

const PHRASES =
  'FreeRein PiqueInterest PeaceOfMind BareInMind DampSquib WreakHavoc MootPoint StatuteOfLimitations TrialAndError SpinalChord ' +
  'JustDeserts EludedTo RifeWith HomeInOn CaseInPoint OneFellSwoop EnRoute EnMasse MakeDoWith BeckAndCall BadRap HalfAnHour ' +
  'OutOfSync PeekBehindTheCurtain SneakPeekPreview Haphazard CuttingAgeEggcorn MassExodus DueDiligence InDueCourse ' +
  'AllIntentsAndPurposes WroughtIron DigestiveTract EggYolk InflectionPoint FormativeYears BanTogether BatedBreath ' +
  'NobelPeacePrize DespiteOf AsOpposedTo AsEvidentBy OneAndTheSame MoreThatLikely OnceOrTwice StrikeOfLuck StrikeOfGenius ' +
  'FishNorFowl PedalToTheMetal OldWivesTale RiseTheQuestion LeadRiseTo ALongTime Whereas MostNumber KindSortOf'

/** Rules in the order they are believed where two say different things of one place. */
export const ALLOWED_RULES: ReadonlyMap<string, ConfusedWhat> = new Map([
  ...WORDS.split(' ').map((rule) => [rule, 'word'] as const),
  ...FORMS.split(' ').map((rule) => [rule, 'form'] as const),
  ...PHRASES.split(' ').map((rule) => [rule, 'phrase'] as const),
])
