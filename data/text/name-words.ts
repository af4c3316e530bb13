// Words that shape names in copy of other languages than English: those that open sentences, and titles. What is known of English
// is in lexicon.ts.
import { wordSet } from './lexicon.ts'

export interface NameWords {
  /** Words that are no part of a name at the start of a sentence, in lower case. */
  readonly opening: ReadonlySet<string>
  /** Titles before a person’s name, in lower case without stops. */
  readonly titles: ReadonlySet<string>
  /** Whether all nouns have capitals: a capital then says nothing about a word by itself. */
  readonly isNounCapitalised: boolean
}

const FRENCH = {
  opening: wordSet(
    'à a ainsi alors après au aujourd’hui auparavant aussi autour aux avant avec beaucoup bien c car ce cela celui celle ces cet cette ceux chaque chez ' +
      'comme comment contre d dans de depuis dernier derrière des devant dont du durant elle elles en encore enfin ensuite entre est et être face grâce hier ' +
      'il ils j jamais je jusqu l la le les leur leurs lors lorsque mais malgré même mes moins mon n ne ni nos notre nous on or où oui par parce parmi pas ' +
      'pendant peu plus plusieurs pour pourquoi pourtant près puis qu quand que quel quelle quelques qui quoi s sa sans sauf se selon ses seul seule si ' +
      'sinon son sous sur surtout t tandis tous tout toute toutefois toutes très trop un une vers voici voilà vos votre vous y',
  ),
  titles: wordSet(
    'm mm mme mmes mlle mlles me monsieur madame mademoiselle maître docteur dr pr professeur président présidente ministre maire député ' +
      'sénateur général colonel capitaine commandant commissaire préfet procureur juge abbé père sœur monseigneur mgr',
  ),
  isNounCapitalised: false,
}

const SPANISH = {
  opening: wordSet(
    'a además ahora al algo algunos allí ante antes aquel aquella aquí así aún aunque ayer bajo cada casi como cómo con contra cuál cuando cuándo cuanto ' +
      'cuatro de del desde después donde dónde dos durante e el él ella ellas ellos en entonces entre era es esa ese eso esta está estas este esto estos ' +
      'fue ha hace hacia hasta hay hoy la las le les lo los luego mas más mi mientras mucho muchos muy nada nadie ni no nos nosotros nuestra nuestro nunca o ' +
      'otra otro otros para pero poco por porque pronto pues que qué quien quién quizá quizás se según ser si sí sin sino sobre solo sólo son su sus ' +
      'también tampoco tan tanto te tiene toda todas todavía todo todos tras tres tu tus un una unas uno unos usted y ya yo',
  ),
  titles: wordSet(
    'señor señora señorita sr sra srta don doña doctor doctora dr dra profesor profesora presidente presidenta ministro ministra alcalde ' +
      'alcaldesa diputado diputada senador senadora general coronel capitán juez jueza padre fray monseñor',
  ),
  isNounCapitalised: false,
}

const GERMAN = {
  opening: wordSet(
    'ab aber alle allein allerdings als also am an andere auch auf aus außerdem bei beide beim bereits bis bisher da dabei dafür dagegen daher damals damit ' +
      'danach dann daran darauf darin darüber das dass davon dazu dem den denn dennoch der deren des deshalb dessen die dies diese dieser dieses doch dort ' +
      'drei durch ein eine einem einen einer eines einige er erst es etwa etwas euch für ganz gegen genau gerade gestern hat heute hier hinter ich ihm ihn ' +
      'ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jeder jedes jedoch jetzt kaum kein keine könnte laut man manche mehr mein meine mit nach nachdem ' +
      'nämlich neben nicht nichts noch nun nur ob obwohl oder ohne rund schließlich schon sehr sein seine seinem seinen seiner seit selbst sie sind so ' +
      'sogar solche sondern sonst später statt trotz über um und uns unser unsere unter viel viele vier vom von vor während war was weder wegen weil ' +
      'welche wenn wer werden weshalb wie wieder wir wird wo wohl zu zudem zuerst zuletzt zum zur zwar zwei zwischen',
  ),
  titles: wordSet(
    'herr herrn frau dr doktor prof professor professorin präsident präsidentin minister ministerin kanzler kanzlerin bürgermeister ' +
      'bürgermeisterin oberbürgermeister oberbürgermeisterin ministerpräsident ministerpräsidentin general oberst hauptmann richter richterin pfarrer bischof pater',
  ),
  isNounCapitalised: true,
}

const ITALIAN = {
  opening: wordSet(
    'a ad al alla alle anche ancora appena c che chi ci cioè come con contro così cosa da dal dalla dalle dei del della delle di dopo dove dunque due durante e ' +
      'è ed era fino forse fra già gli grazie ha i ieri il in infatti infine intanto invece io l la le lei li lo loro lui ma mai meno mentre molti ' +
      'molto ne negli nei nel nella nelle nessuno no noi non nonostante nulla o ogni oggi oltre ora per perché però più poi prima proprio qualche quando ' +
      'quanto quasi quattro quel quella quelle quello questa queste questi questo qui quindi se sei senza si sia solo sono sopra sotto stato su sua subito ' +
      'sui sul sulla suo tra tre troppo tutta tutte tutti tutto un una uno vi voi',
  ),
  titles: wordSet(
    'signor signora signorina sig dott dottor dottoressa prof professor professoressa avv avvocato onorevole presidente ministro ministra sindaco ' +
      'sindaca senatore generale colonnello capitano don padre suor monsignor ingegner ing',
  ),
  isNounCapitalised: false,
}

const PORTUGUESE = {
  opening: wordSet(
    'a à agora ainda além algo algum alguns ali ante antes ao aos apenas após aquela aquele aqui as às assim até cada com como contra da das de depois desde ' +
      'do dois dos durante e é ela elas ele eles em enquanto então entre era essa esse esta está este estes eu foi há hoje isso isto já la logo mais mas ' +
      'me mesmo meu minha muito muitos na nada não nas nem nenhum no nos nós nossa nosso nunca o onde ontem os ou outra outro outros para pela pelo pois por ' +
      'porém porque pouco quando quanto quase que quem se segundo sem sempre ser seu seus só sob sobre sua suas também tanto tão todas todo todos três ' +
      'tudo um uma você',
  ),
  titles: wordSet(
    'senhor senhora sr sra dom dona doutor doutora dr dra professor professora presidente ministro ministra prefeito prefeita deputado deputada ' +
      'senador senadora general coronel capitão juiz juíza padre',
  ),
  isNounCapitalised: false,
}

const DUTCH = {
  opening: wordSet(
    'aan al alle als altijd bij daar daarna dan dat de deze die dit door drie dus echter een eerst en er gisteren haar heeft heel hem het hier hij hoe hun ' +
      'ik in is ja je maar meer men met mijn na naar niet niets nog nu of om omdat onder ons onze ook op over pas sinds soms te tegen tijdens toch toen tot ' +
      'tussen twee u uit van vandaag veel volgens voor vooral waar waarom want was wat we wel wie wij ze zelfs zij zijn zo zonder zou',
  ),
  titles: wordSet(
    'meneer mevrouw dhr mevr mw dr drs ir mr prof professor president minister burgemeester generaal kolonel pater',
  ),
  isNounCapitalised: false,
}

const SWEDISH = {
  opening: wordSet(
    'all alla allt annars att av bara bland både de deras dem den denna det detta dock då där efter eller en enligt er ett fler flera för före från genom ' +
      'han hans hela hennes henne hon hur här i idag igår in ingen inget inte ja jag kan man med medan men mer mest mot mycket många måste nej ni nu nya när ' +
      'någon något några och också om oss på redan samma samt sedan sen ska som så sådan till trots två tre under upp ur ut utan vad var varför vem vi vid ' +
      'vilka vår än ännu är även över',
  ),
  titles: wordSet(
    'herr fru fröken dr doktor prof professor president minister statsminister general överste biskop pastor',
  ),
  isNounCapitalised: false,
}

/** By primary language subtag. */
const NAME_WORDS: Readonly<Record<string, NameWords>> = {
  ...{ fr: FRENCH, es: SPANISH, de: GERMAN, it: ITALIAN, pt: PORTUGUESE, nl: DUTCH, sv: SWEDISH },
}

/** What is known of names in a language besides English; null: nothing, and the words of English are used. */
export function nameWordsOf(primary: string): NameWords | null {
  return NAME_WORDS[primary] ?? null
}
