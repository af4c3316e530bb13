// Lines that are not the story: credits and syndication footers, which are a kind of their own; links to other stories, calls to
// subscribe, placeholders.
import { isCredit } from '../formats/reading/find-credits.ts'
import { isFooter } from '../formats/reading/find-footers.ts'
import type { Mark, Paragraph, ParagraphCheck } from './check.ts'

const WORDS = {
  credit: 'A credit line',
  footer: 'A syndication footer',
  link: 'A link to another story',
  subscription: 'A call to subscribe',
  copyright: 'A copyright line',
  promotion: 'A promotion',
  contact: 'An address',
  placeholder: 'A placeholder',
}
type What = keyof typeof WORDS

/** Lines that are boilerplate as a whole. */
const LINES: readonly (readonly [What, RegExp])[] = [
  [
    'link',
    /^[\s>*•–—-]*(?:read (?:more|also|next)|also read|related(?: (?:stories|articles?))?|see also|more on this(?: story)?|watch|listen)\s?:/iu,
  ],
  ['link', /^[\s>*•–—-]*(?:click|tap) here\b|^[\s>*•–—-]*read the (?:full|original) [^.]{3,40} (?:here|at|on)\b/iu],
  [
    'link',
    /^\W*(?:you may also like|most read|most popular|recommended for you|related topics|tags|filed under|topics)\s*(?::.*)?$/iu,
  ],
  [
    'link',
    /^\W*(?:(?:leave|post|write|add) (?:a|your) comment|join the (?:conversation|discussion|debate)|view (?:all )?comments|comments are closed|what do you think\?|have your say|more from|up next|next story|previous story|trending(?: now)?|latest stories|editor[’']s picks?|top stories|in case you missed it|don[’']t miss|must reads?|recommended(?: stories| reading)?|explore more|view (?:gallery|slideshow)|see (?:all|more))\b[^.]{0,60}$/iu,
  ],
  [
    'subscription',
    /^[^.]{0,20}\b(?:get|join|sign up|subscribe|receive|follow|stay|register|download|don[’']t miss)\b[^.]{0,90}\b(?:inbox|newsletters?|mailing list|whatsapp|telegram|email alerts|breaking news|notifications|e-?paper)\b[^.]{0,40}[.!]?$/iu,
  ],
  ['promotion', /^\W*(?:download|get|install|open) (?:the|our) (?:[\p{L}-]+ ){0,3}app\b.{0,80}$/iu],
  [
    'promotion',
    /^\W*(?:to (?:plant (?:a )?(?:memorial )?trees?|send flowers|order memorial|leave (?:an? )?(?:online )?condolence|sign the guest ?book|share a memory)|(?:view|sign) the (?:guest ?book|obituary)|find us on|article continues (?:below|after)|continue reading|support our journalism|buy us a coffee|become a member)\b.{0,120}$/iu,
  ],
  ['contact', /^\W*(?:(?:e-?mail|contact|write to|tips?)\s?:?\s+)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\W*$/iu],
  [
    'credit',
    /^\W*the (?:writer|author|columnist) is an? [^.]{3,120}\.(?:\s*(?:the )?(?:views|opinions)[^.]{3,80}\.)?$/iu,
  ],
  ['copyright', /^\W*disclaimer\s?:.{3,400}$/iu],
  ['credit', /^\W*(?:source|agenc(?:y|ies)|via|words|text|graphics?|illustrations?)\s?:\s?\S.{1,80}$/iu],
  ...otherLanguages(),
  ['placeholder', /^\W*(?:ends|more to follow|more follows|mtf|-30-|to be continued by desk)\W*$/iu],
  [
    'promotion',
    /^\W*(?:our standards: .{3,80}principles|advertisement\b.{0,40}|scroll (?:down )?to continue.{0,40}|share this(?: (?:on|article|story).*)?|whatsapp channel.*)$/iu,
  ],
  [
    'credit',
    /^\W*(?:file (?:photo|image|picture)|(?:additional )?reporting by|with (?:files|inputs|agency inputs) from|this (?:story|report) has not been edited by)\b.{0,200}$/iu,
  ],
  [
    'credit',
    /^\W{0,3}(?:reuters|ani|pti|ians|afp|ap|bloomberg|xinhua|dpa|upi|getty images|afp via getty images)\W{0,2}$/iu,
  ],
  ['subscription', /^[^.]{0,40}\b(?:latest (?:news|headlines)|newsletter)[^.]{0,30}\b(?:inbox|e-?mail)\b.{0,20}$/iu],
  [
    'subscription',
    /^[\s>*•–—-]*(?:(?:click here to )?subscribe (?:to|now|today|here)|sign up (?:to|for|here)|get our (?:free )?newsletter|to read more, subscribe)\b/iu,
  ],
  ['subscription', /^[^.]{0,60}\bsubscribe to our (?:newsletter|channel|daily)\b/iu],
  [
    'promotion',
    /^[^.“"]{0,60}\b(?:(?:click|tap) here|share (?:it|this)(?! (?:is|was))|(?:sign|log) in (?:to|for)|create an account)\b[^.“"]{0,60}[.!]?$/iu,
  ],
  [
    'promotion',
    /^[\s>*•–—-]*(?:follow (?:us|@\w+|him|her) on|like us on|download (?:the|our) app|share this (?:story|article)|advertisement|sponsored content|story continues below)\b/iu,
  ],
  ['copyright', /^[\s(]*(?:©|\(c\)\s|copyright\s+(?:©|\(c\)|\d{4}))/iu],
  [
    'placeholder',
    /^[\s[({]*(?:lorem ipsum\b|insert (?:caption|headline|photo|quote)\b|headline goes here|placeholder text)/iu,
  ],
  [
    'credit',
    /^\W*(?:(?:image|photo|picture|video|pic)s? (?:source|credits?|courtesy|by)\s?:|(?:photo|image|picture|pic)s?\s?:\s?\S.{1,80}$)/iu,
  ],
]
/** The same in French, German, Spanish, Italian, Portuguese, Dutch and Swedish. Each is too particular to be copy of another language. */
function otherLanguages(): readonly (readonly [What, RegExp])[] {
  return [
    [
      'link',
      /^\W*(?:(?:à )?lire (?:aussi|également)|voir aussi|sur le même sujet|(?:cela )?(?:pourrait|peut) (?:aussi )?vous intéresser|vous aimerez aussi|cliquez ici(?: pour .{3,60})?|lesen sie (?:auch|mehr)|mehr zum thema|das könnte sie (?:auch )?interessieren|zum weiterlesen|potrebbe interessarti(?: anche)?|le recomendamos|más noticias|mais notícias|meer lezen|(?:lea|lee|vea|mira) (?:también|además)|te puede interesar|le puede interesar|leggi anche|guarda anche|lei?a (?:também|mais)|veja também|lees ook|läs (?:också|även|mer))\s?(?::.*)?$/iu,
    ],
    [
      'subscription',
      /^\W*(?:(?:abonnez-vous|inscrivez-vous) (?:à|pour)|(?:den |unseren )?newsletter (?:abonnieren|bestellen)|jetzt (?:abonnieren|newsletter)|(?:suscríbase|suscríbete|suscribirse) (?:a|al)(?!\p{L})|iscriviti (?:a|alla)(?!\p{L})|(?:assine|inscreva-se)(?!\p{L})|schrijf je in voor|prenumerera på|únete a nuestro canal|rejoignez (?:notre|nos) (?:chaîne|canal)|recevez (?:notre|la) newsletter|treten sie unserem)/iu,
    ],
    [
      'copyright',
      /^\W*(?:tous droits réservés|alle rechte vorbehalten|todos los derechos reservados|tutti i diritti riservati|riproduzione riservata|todos os direitos reservados|alle rechten voorbehouden|med ensamrätt)\W*$/iu,
    ],
    [
      'credit',
      /^\W*(?:crédits? photos?|photos?|fotos?|bild|imagen|imagem|vidéo|fuente|fonte|quelle|bron|källa|redaktion|rédaction|redacción)\s?:\s?\S.{1,80}$/iu,
    ],
    [
      'promotion',
      /^\W*(?:partager (?:cet article|sur)|suivez-nous|publicité|(?:diesen )?artikel teilen|teilen sie (?:diesen|den)|folgen sie uns|anzeige|werbung|compart(?:a|e|ir) (?:este|esta|en|la)|síguenos|publicidad|condividi(?: .{0,30})?|seguici su|pubblicità|compartilhe|siga-nos|publicidade|deel dit|volg ons|advertentie|dela artikeln?|följ oss|annons)\W*(?:(?<=\s)\p{L}.{0,30})?$/iu,
    ],
  ]
}

/** Boilerplate inside a line. */
const INSIDE: readonly (readonly [What, RegExp])[] = [
  [
    'credit',
    /\(With (?:[\p{L}-]+ ){0,3}inputs\)|\((?:With (?:additional |agency )?inputs? from|(?:Edited|Reporting|Editing|Writing|Additional reporting|Compiled|Reported) by)\s[^()]{2,200}\)/gu,
  ],
  ['footer', /The post .{3,200}? appeared first on [^.\n]{2,60}\./gu],
  ['placeholder', /\b(?:TK ?TK|TKTK|XXXX+)\b|\[(?:TK|CHECK|PHOTO|IMAGE|VIDEO|LINK|QUOTE TK|NAME)\]/gu],
]

/** What is kept on purpose: who wrote and edited, and where it appeared. */
const CREDITS: ReadonlySet<What> = new Set(['credit', 'footer'])

export const boilerplate: ParagraphCheck = {
  name: 'boilerplate',
  kind: 'boilerplate',
  version: 6,
  languages: 'all',
  scope: 'paragraph',
  examples: {
    found: [
      ['Read more: the river story', 'Read more: the river story', ''],
      ['© 2023 Coast Wire', '© 2023 Coast Wire', ''],
      ['ENDS', 'ENDS', ''],
      ['Filed under: Politics, Europe', 'Filed under: Politics, Europe', ''],
      ['Get the latest news delivered to your inbox', 'Get the latest news delivered to your inbox', ''],
      ['Sign up for our newsletter', 'Sign up for our newsletter', ''],
      ['Get the morning briefing in your inbox', 'Get the morning briefing in your inbox', ''],
      ['Leave a comment', 'Leave a comment', ''],
      ['tips@example.org', 'tips@example.org', ''],
      ['Tous droits réservés', 'Tous droits réservés', ''],
      ['Lire aussi : Le port en images', 'Lire aussi : Le port en images', ''],
      ['Newsletter abonnieren', 'Newsletter abonnieren', ''],
      ['Suscríbase a nuestro boletín', 'Suscríbase a nuestro boletín', ''],
    ],
    clean: [
      'She read more than he did.',
      'The road ends.',
      'Reuters said so on Monday.',
      'They share this view of the port and will sign in to vote on it. No.',
      'He asked her to join the newsletter club in Perth. She did.',
      'Get the pump out of the boat, he said.',
      'Leave a comment like that alone and it grows, she said.',
      'The most read of his books is short.',
      'He will follow us on foot.',
      '(He was edited by hand.)',
      'A related: story',
      'Anzeige erstattete am Montag ein Nachbar.',
      'Publicidad y prensa son dos oficios distintos.',
      'Lire aussi longtemps fatigue.',
    ],
  },
  find: (paragraph) => linesIn(paragraph).filter(({ evidence }) => !CREDITS.has(evidence.what)),
}

export const credits: ParagraphCheck = {
  name: 'credits',
  kind: 'credit',
  version: 2,
  languages: 'all',
  scope: 'paragraph',
  examples: {
    found: [
      ['(Reporting by Ann Vale; Editing by Bo Lund)', '(Reporting by Ann Vale; Editing by Bo Lund)', ''],
      ['It ended. (Edited by Ann Vale)', '(Edited by Ann Vale)', ''],
    ],
    clean: ['She edited it by hand.', 'Read more: the river story'],
  },
  find: (paragraph) => linesIn(paragraph).filter(({ evidence }) => CREDITS.has(evidence.what)),
}

type Line = Mark & { readonly evidence: { readonly what: What } }

function linesIn({ text, field, block }: Paragraph): readonly Line[] {
  if (field === 'byline' || text.trim() === '') return []
  const whole = block?.role ?? whatOf(text)
  if (whole !== null) return [markOf(whole, 0, text, block?.role === undefined ? 0.9 : 0.6)]
  return INSIDE.flatMap(([what, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: all, index }) => markOf(what, index, all, 0.85)),
  )
}

function whatOf(text: string): What | null {
  if (isCredit(text)) return 'credit'
  if (isFooter(text)) return /^\W*(?:©|\(c\)|copyright)/iu.test(text) ? 'copyright' : 'footer'
  return LINES.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

function markOf(what: What, start: number, quote: string, confidence: number): Line {
  const place = { start, end: start + quote.length, suggestions: [''] }
  return { ...place, confidence, message: 'boilerplate-line', evidence: { what }, says: `${WORDS[what]} in the text.` }
}
