// Lines that are not the story: credits and syndication footers, which are a kind of their own; links to other stories, calls to
// subscribe, placeholders.
import { isCredit } from '../formats/reading/find-credits.ts'
import { isFooter } from '../formats/reading/find-footers.ts'
import type { BoilerplateLine } from '../schema/index.ts'
import type { Paragraph } from './article/checked-article.ts'
import type { Mark, ParagraphCheck } from './check.ts'

const WORDS: Readonly<Record<BoilerplateLine, string>> = {
  credit: 'A credit line',
  footer: 'A syndication footer',
  link: 'A link to another story',
  subscription: 'A call to subscribe',
  copyright: 'A copyright line',
  promotion: 'A promotion',
  contact: 'An address',
  placeholder: 'A placeholder',
}
type What = BoilerplateLine

/** What readers are called to subscribe to. */
const CHANNELS =
  '(?:in-?box|news ?letters?|mailing list|whatsapp|telegram|e-?mail alerts|breaking news|notifications|e-?paper)'
const NETWORKS =
  '(?:facebook|twitter|x|instagram|threads|tiktok|youtube|linkedin|bluesky|telegram|whatsapp|social media|reddit|discord)'

/**
 * Lines that are boilerplate as a whole. What tells them is a call on the reader at the start of the line that names what is ours
 * (“our newsletter”, “your inbox”); of the same words sentences of copy are made.
 */
const LINES: readonly (readonly [What, RegExp])[] = [
  [
    'link',
    /^[\s>*•–—-]*(?:read (?:more|also|next)|also read|related(?: (?:stories|articles?))?|see also|more on this(?: story)?|watch|listen)\s?:/iu,
  ],
  [
    'link',
    /^[\s>*•–—-]*(?:click|tap) here\b|^[\s>*•–—-]*read the (?:full|original) [^.“”"]{3,40} (?:here\W*$|(?:at|on) (?:\S+\.\p{L}|our |the (?:web)?site))/iu,
  ],
  [
    'link',
    /^\W*(?:you may also like|most read|most popular|recommended for you|related topics|tags|filed under|topics)\s*(?::.*)?$/iu,
  ],
  [
    'link',
    new RegExp(
      String.raw`^\W*(?:(?:leave|post|write|add) (?:a|your) comment|join the (?:conversation|discussion|debate)|have your say)(?: (?:below|here|now|in the comments?(?: section)?|on ${NETWORKS}))?\W*$`,
      'iu',
    ),
  ],
  [
    'link',
    /^\W*(?:view (?:all )?(?:\d+ )?comments|comments are closed(?: (?:for|on) this \p{L}+)?|what do you think\?\W*(?:let us know|tell us|have your say|leave a comment|join)\b[^.]{0,60}|must reads?|don[’']t miss|recommended(?: stories| reading)?|explore more|view (?:gallery|slideshow)|(?:see (?:all|more)|more)(?: (?:stories|articles|photos|videos|news))?|more from (?:us|this (?:author|writer|section|series)|the author|the web|around the web))\W*$/iu,
  ],
  [
    'link',
    /^\W*(?:up next|next story|previous story|trending(?: now)?|latest stories|editor[’']s picks?|top stories|in case you missed it)\s*(?::.{0,60})?$/iu,
  ],
  [
    'subscription',
    new RegExp(
      String.raw`^\W*(?:[^.:?!“”"]{3,40}[:?] )?(?:please )?(?:get|join|sign up|subscribe|receive|follow|stay|register|download|don[’']t miss)\b[^.“”"]{0,60}\b(?:our|your|the) (?:[\p{L}’'-]+ ){0,4}${CHANNELS}\b[^.“”"]{0,40}[.!]?$`,
      'iu',
    ),
  ],
  [
    'promotion',
    /^\W*(?:(?:download|get|install|open) our (?:[\p{L}-]+ ){0,3}app\b[^“”"]{0,80}|(?:download|get) the (?:[\p{L}-]+ ){0,3}app(?: (?:now|today|here|for free|from (?:the )?(?:app store|google play).{0,40}))?\W*)$/iu,
  ],
  [
    'promotion',
    /^\W*(?:(?:to )?(?:plant (?:a |memorial )*trees?|send flowers|order memorial \p{L}+|leave (?:an? )?(?:online )?condolences?|sign the guest ?book|share a memory)\b(?:[^.“”"]{0,60}\b(?:(?:please )?visit (?:our|\S+\.\p{L})|please|click|sympathy store|here\W*$).{0,60})?\W*|(?:view|sign) the (?:guest ?book|obituary)(?: (?:here|online))?\W*)$/iu,
  ],
  [
    'promotion',
    /^\W*(?:find us on .{2,60}|article continues (?:below|after).{0,60}|continue reading(?: (?:below|here|the (?:main )?(?:story|article)))?\W*|support our journalism.{0,120}|buy us a coffee.{0,60}|become a member(?: (?:today|now|here|and support us|to (?:support|read) .{0,60}))?\W*)$/iu,
  ],
  [
    'contact',
    /^\W*(?:have|got|know) (?:you (?:got )?)?(?:a |any )?(?:story|tip|news|something to share)[^.!?“”"]{0,40}\? (?:e-?mail|contact|call|write to|get in touch|tell us|send)[^“”"]{0,80}$/iu,
  ],
  ['contact', /^\W*(?:(?:e-?mail|contact|write to|tips?)\s?:?\s+)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\W*$/iu],
  ['credit', /^\W*the (?:writer|author|columnist) is an? [^.]{3,120}\.\s*(?:the )?(?:views|opinions)[^.]{3,80}\.?$/iu],
  ['copyright', /^\W*disclaimer\s?:.{3,400}$/iu],
  ['credit', /^\W*(?:source|agenc(?:y|ies)|via|words|text|graphics?|illustrations?)\s?:\s?\S.{1,80}$/iu],
  ...otherLanguages(),
  ['placeholder', /^\W*(?:ends|more to follow|more follows|mtf|-30-|to be continued by desk)\W*$/iu],
  [
    'promotion',
    /^\W*(?:our standards: .{3,80}principles|scroll (?:down )?to continue.{0,40}|whatsapp channel(?:\s?:.*)?\W*)$/iu,
  ],
  [
    'promotion',
    /^\W*(?:(?:advertisement|story continues below|sponsored content)(?:\s*[–—:|(-].{0,60})?|sponsored content (?:by|from) .{2,40})\W*$/iu,
  ],
  // Who else reported: nothing but names, places and what binds them.
  [
    'credit',
    /^\W*(?:[Rr]eporting by|REPORTING BY|[Ww]ith (?:files|(?:agency )?inputs) from)(?:[\s,;]+(?:[\p{Lu}\d][\p{L}\p{M}\d’'.-]*|and|in|at|by|for|from|the|of|de|agencies|wires|staff|&))+\W*$/u,
  ],
  [
    'credit',
    /^\W*(?:additional reporting by .{2,120}|file (?:photo|image|picture)(?:\s?[:|/–-].{0,100})?\W*|this (?:story|report) has not been edited by\b.{0,200})$/iu,
  ],
  [
    'credit',
    /^\W{0,3}(?:reuters|ani|pti|ians|afp|ap|bloomberg|xinhua|dpa|upi|getty images|afp via getty images)\W{0,2}$/iu,
  ],
  [
    'subscription',
    /^[^.“”"]{0,40}\b(?:latest (?:news|headlines)|newsletter)[^.“”"]{0,30}\byour (?:inbox|e-?mail)\b.{0,20}$/iu,
  ],
  [
    'subscription',
    /^[\s>*•–—-]*(?:(?:click here to )?subscribe(?: (?:now|today|here)| to (?:our|continue|read|keep)\b)|sign up(?: (?:now|today|here))?\W*$|get our (?:free )?newsletter|to read more, subscribe)/iu,
  ],
  [
    'subscription',
    /^\W*(?:[^.:?!“”"]{3,40}[:?] )?sign up (?:to|for) (?:[\p{L}’'-]+ ){0,4}(?:newsletters?|e-?mails?|alerts)\b[^“”"]{0,60}$/iu,
  ],
  ['subscription', /^[^.“”"]{0,60}\bsubscribe to our (?:newsletter|channel|daily)\b/iu],
  ['promotion', /^\W*(?:(?:for|to|want|like|please)\b[^.“”"]{0,60}\W)?(?:click|tap) here\b[^.“”"]{0,60}[.!]?$/iu],
  [
    'promotion',
    new RegExp(
      String.raw`^\W*(?:(?:like|love|liked|enjoyed|want)\b[^.“”"?]{0,40}\?\s)?share (?:it|this(?: (?:story|article|page|post))?)(?: (?:with (?:a friend|friends|your \p{L}+|others)|(?:on|via) ${NETWORKS}))?\W*$`,
      'iu',
    ),
  ],
  [
    'promotion',
    /^\W*(?:please )?(?:(?:sign|log) in (?:or (?:register|create an account|sign up) )?(?:to|for) (?:continue|read|comment|view|save|access|add this|your account)\b|create an account(?: (?:to (?:continue|read|comment|save)|today|now|here)\b|\W*$))[^.“”"]{0,60}[.!]?$/iu,
  ],
  [
    'promotion',
    new RegExp(
      String.raw`^[\s>*•–—-]*(?:(?:follow|like) us on (?!an?\b|the\b|our\b|this\b)|follow (?:@\w+|him|her|them) on ${NETWORKS}\b)`,
      'iu',
    ),
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
      /^\W*(?:(?:abonnez-vous|inscrivez-vous) (?:à (?:notre|nos|la newsletter|l[’']infolettre)(?!\p{L})|pour (?:lire|continuer|accéder|recevoir))|(?:den |unseren )?newsletter (?:abonnieren|bestellen)|jetzt (?:abonnieren|newsletter)|(?:suscríbase|suscríbete|suscribirse) (?:a (?:nuestr[oa]s?|la newsletter)|al (?:boletín|canal))(?!\p{L})|iscriviti (?:al(?:la|le)? (?:nostr[oaie]|newsletter|canale))(?!\p{L})|(?:assine|inscreva-se)(?:\W*$| (?:já|agora|aqui|(?:n?a|n?o)s? (?:noss[oa]|newsletter|canal|boletim)))|schrijf je in voor (?:onze|ons|de) (?:\p{L}+ )?nieuwsbrief|prenumerera på (?:vår|nyhetsbrev)|únete a nuestro canal|rejoignez (?:notre|nos) (?:chaîne|canal)|recevez (?:notre|la) newsletter|treten sie unserem (?:whatsapp|telegram|kanal))/iu,
    ],
    [
      'copyright',
      /^\W*(?:tous droits réservés|alle rechte vorbehalten|todos los derechos reservados|tutti i diritti riservati|riproduzione riservata|todos os direitos reservados|alle rechten voorbehouden|med ensamrätt)\W*$/iu,
    ],
    [
      'credit',
      /^\W*(?:crédits? photos?|photos?|fotos?|bild|imagen|imagem|vidéo|fuente|fonte|quelle|bron|källa|redaktion|rédaction|redacción)\s?:\s?\S.{1,80}$/iu,
    ],
    ['promotion', /^\W*(?:publicité|anzeige|werbung|publicidad|pubblicità|publicidade|advertentie|annons)\W*$/iu],
    [
      'promotion',
      new RegExp(
        String.raw`^\W*(?:partager (?:cet article|sur)|suivez-nous(?: sur)?|(?:diesen )?artikel teilen|teilen sie (?:diesen|den) (?:artikel|beitrag)|folgen sie uns (?:auf|bei)|compart(?:a|e|ir) (?:est[ea] (?:artículo|noticia|nota|entrada)|en (?:(?:tus |sus )?redes sociales|${NETWORKS}))|síguenos(?: en)?|condividi(?: su| (?:quest[oa] )?(?:l[’'])?(?:articolo|notizia))?|seguici su|compartilhe(?: (?:est[ea]|no|nas) \p{L}+)?|siga-nos(?: n[oa]s?)?|deel dit (?:artikel|bericht)|volg ons (?:op|via)|dela artikeln?|följ oss(?: på)?)(?:\s[^.,“”"«»]{1,40})?\W*$`,
        'iu',
      ),
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
  version: 7,
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
      ['Have your say in the comments', 'Have your say in the comments', ''],
      ['What do you think? Tell us below.', 'What do you think? Tell us below.', ''],
      ['Follow us on Instagram', 'Follow us on Instagram', ''],
      ['Join our WhatsApp channel for updates', 'Join our WhatsApp channel for updates', ''],
      ['Log in to continue', 'Log in to continue', ''],
      ['Advertisement', 'Advertisement', ''],
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
      'Many scientists share this view.',
      'Patients can now log in to see their results.',
      'MPs get death threats on WhatsApp.',
      'Police follow suspects on Telegram',
      'Ministers join row over WhatsApp leaks',
      'More from the harbour inquiry',
      'Must read: five books for the summer',
      'Become a member of the council, urges mayor',
      'The author is a mother of three.',
      'Sign up for the fun run at the town hall.',
      'Have your say on the new bus routes at the library on Friday.',
      'Join the debate at the town hall on Thursday.',
      'Advertisement revenue fell by a third.',
      'Sponsored content is growing fast.',
      'WhatsApp channels spread the rumour within an hour.',
      'Reporting by the Courier led to two resignations.',
      'Reporting by Le Monde led to two resignations.',
      'With files from two ministries, the police began again.',
      'To plant trees along the ring road, the city borrowed money.',
      'To sign the guest book, visitors queued for two hours.',
      'The union sent the newsletter out by email.',
      'Open the app and it asks for your blood type.',
      'What do you think?',
      'Follow her on a walk through the old town.',
      'See more of her work at the gallery.',
      'Continue reading to your child at night, teachers say.',
      'Anzeige erstattete ein Nachbar.',
      'Werbung wirkt.',
      'Comparte la casa con su madre.',
      'Comparte en la radio sus dudas.',
      'Inscrivez-vous à la course avant vendredi.',
      'Publicité et presse vont ensemble.',
    ],
  },
  find: (paragraph) => linesIn(paragraph).filter(({ evidence }) => !CREDITS.has(evidence.what)),
}

export const credits: ParagraphCheck = {
  name: 'credits',
  kind: 'credit',
  version: 3,
  languages: 'all',
  scope: 'paragraph',
  examples: {
    found: [
      ['(Reporting by Ann Vale; Editing by Bo Lund)', '(Reporting by Ann Vale; Editing by Bo Lund)', ''],
      ['Reporting by Ann Vale and Bo Lund in Perth', 'Reporting by Ann Vale and Bo Lund in Perth', ''],
      ['It ended. (Edited by Ann Vale)', '(Edited by Ann Vale)', ''],
    ],
    clean: ['She edited it by hand.', 'Read more: the river story'],
  },
  find: (paragraph) => linesIn(paragraph).filter(({ evidence }) => CREDITS.has(evidence.what)),
}

type Line = Mark & { readonly evidence: { readonly what: What } }

function linesIn({ text, field, block }: Paragraph): readonly Line[] {
  if (field === 'byline' || text.trim() === '') return []
  // A title is made of the same words: “Become a member of the council, urges mayor”.
  const whole = block?.role ?? (field === 'headline' || field === 'standfirst' ? null : whatOf(text))
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
