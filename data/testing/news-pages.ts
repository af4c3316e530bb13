// Saved pages in the shapes news systems of today give them, written for the tests, each with what it should be read as: live blogs, galleries,
// stories behind a wall, AMP, pages whose facts are for machines alone, and more than one article on a page.

export interface NewsPage {
  readonly name: string
  readonly page: string
  readonly headline: string
  readonly byline: string | null
  readonly publishedAt: string | undefined
  readonly standfirst?: string
  /** The lines of its text. */
  readonly text: readonly string[]
}

const p = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n')

const BRIDGE = [
  'The old swing bridge at Varnmouth will close to lorries from Monday, after divers found that two of the nine piles it turns on have been eaten half through by worms.',
  'Cars and bicycles may still cross, at walking pace and one at a time, said Lena Marsh, who runs the county’s roads. Buses will go round by Harl, which adds twenty-five minutes.',
  '“It has stood since 1894 and it will stand a while longer,” she told a meeting in the corn hall on Thursday. “But I would not drive a quarry truck over it, and from Monday nobody will.”',
  'The quarry at Stennis, whose forty trucks a day are the bridge’s heaviest users, said the detour would cost it 9,000 a week. Its manager asked why nobody had looked under the water in eleven years.',
  'Repairs are to begin in May, when the river is low. The county has set aside 2.3 million for them, and hopes that half of it will come back from the ministry.',
]
const ORCHARD = [
  'Growers in the Harl valley expect the smallest apple harvest in thirty years, because the frost of late April came in the one week when the trees were in full flower.',
  'Petra Lindqvist, who has eleven hectares above the village, counted nine apples on her first row of sixty trees. In a usual year she stops counting at a thousand.',
  'Cider makers have begun to buy fruit from as far away as the lakes. Prices have doubled since August, the growers’ union said, and will not fall before the spring.',
  'The valley’s research station is trying trees that flower ten days later. They will bear their first apples in four years at the earliest.',
]
const CHOIR = [
  'For the first time in a hundred and twelve years the miners’ choir of Stennis will sing with women in its ranks, after a vote that its chairman called “close, loud and right”.',
  'The choir had shrunk to fourteen voices, two of whom can no longer climb the stairs to the room it rehearses in. Thirty-one women put down their names within a week.',
  'Not everyone is pleased. Arvid Holm, a bass since 1968, said that he would hum through the spring concert in protest. His daughter will sing next to him.',
]

const SITE_NAV =
  '<nav aria-label="Sections"><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/valley">Valley life</a></li><li><a href="/jobs">Jobs</a></li></ul></nav>'
const SITE_FOOTER =
  '<footer><p>© 2026 Varnmouth Courier. Registered office: 2 Bridge Street, Varnmouth. We follow the press code; complaints to the editor.</p><ul><li><a href="/contact">Contact</a></li><li><a href="/imprint">Imprint</a></li></ul></footer>'
const CONSENT =
  '<div id="cmp-layer" class="cmp-overlay" aria-modal="true" role="dialog"><h2>Your privacy matters to us</h2><p>With your consent we and 214 partners store information on your device, read it again, and build profiles from it to choose what you see, in the sense of your interests and of ours.</p><p>You may withdraw your consent at any time at the foot of each page. Some partners do not ask for consent and rely on what they call a legitimate interest.</p><button>Accept all</button> <a href="/pur">Read without advertising for 3.99 a month</a></div>'

const ld = (article: object): string => `<script type="application/ld+json">${JSON.stringify(article)}</script>`

/** Entries with times, the newest first, a summary with links to them, buttons to share each. */
const POSTS = [
  ['post-41', '2026-02-12T17:42:00+01:00', '5.42pm', 'Bridge to reopen for cars at eight', BRIDGE.slice(1, 2)],
  ['post-40', '2026-02-12T16:05:00+01:00', '4.05pm', 'Quarry asks for damages', BRIDGE.slice(3, 4)],
  [
    'post-39',
    '2026-02-12T14:20:00+01:00',
    '2.20pm',
    'Divers back in the water',
    [
      'Two divers went down again shortly after two, with a camera this time, while some two hundred people watched from the quay and a dog barked at the bubbles.',
      'They were under for forty minutes. “You could put your arm through it,” one of them said when he had his helmet off.',
    ],
  ],
  ['post-38', '2026-02-12T11:02:00+01:00', '11.02am', 'What we know so far', BRIDGE.slice(0, 1)],
] as const
const LIVE: NewsPage = {
  name: 'a live blog',
  headline: 'Varnmouth bridge closed: latest updates',
  byline: 'Nils Aber',
  publishedAt: '2026-02-12T10:30:00+01:00',
  text: POSTS.flatMap(([, , , title, texts]) => [title, ...texts]),
  page: `<!doctype html><html lang="en"><head><title>Varnmouth bridge closed: latest updates | Varnmouth Courier</title><meta property="og:site_name" content="Varnmouth Courier">
${ld({ '@context': 'https://schema.org', '@type': 'LiveBlogPosting', headline: 'Varnmouth bridge closed: latest updates', datePublished: '2026-02-12T10:30:00+01:00', author: { '@type': 'Person', name: 'Nils Aber' }, publisher: { '@type': 'Organization', name: 'Varnmouth Courier' }, liveBlogUpdate: POSTS.map(([id, at, , title, texts]) => ({ '@type': 'BlogPosting', '@id': `#${id}`, headline: title, datePublished: at, articleBody: texts.join(' ') })) })}</head>
<body><header>${SITE_NAV}</header><main><h1>Varnmouth bridge closed: latest updates</h1>
<div class="live-meta"><span class="live-badge">Live</span> <span class="byline">By Nils Aber</span></div>
<div class="key-events"><h2>Key events</h2><ul>${POSTS.map(([id, , time, title]) => `<li><a href="#${id}">${time} ${title}</a></li>`).join('')}</ul></div>
<div class="liveblog-body">${POSTS.map(([id, at, time, title, texts]) => `<article class="block" id="${id}"><p class="block-time"><time datetime="${at}">${time}</time></p><h2 class="block-title">${title}</h2><div class="block-elements">${p(texts)}</div><div class="block-share"><a href="#fb">Share on Friendly</a><a href="#link">Copy link</a></div></article>`).join('\n')}</div>
<div class="pagination"><a href="?page=2">Older posts</a></div></main>${SITE_FOOTER}</body></html>`,
}

const GALLERY: NewsPage = {
  name: 'a story with a gallery in its middle',
  headline: 'Frost leaves the Harl valley with few apples',
  byline: 'Ida Renn',
  publishedAt: '2026-09-03T06:00:00+02:00',
  standfirst: 'One cold week in April cost the growers most of their year.',
  text: ORCHARD,
  page: `<!doctype html><html lang="en"><head><title>Frost leaves the Harl valley with few apples - Varnmouth Courier</title><meta name="author" content="Ida Renn"><meta property="article:published_time" content="2026-09-03T06:00:00+02:00"><meta property="og:site_name" content="Varnmouth Courier"><meta name="description" content="One cold week in April cost the growers most of their year."></head>
<body><header>${SITE_NAV}</header><article><h1>Frost leaves the Harl valley with few apples</h1><p class="article__intro">One cold week in April cost the growers most of their year.</p>
<div class="article__body">${p(ORCHARD.slice(0, 2))}
<div class="slideshow" data-count="3"><h3>In pictures: a valley without apples</h3><ol>${['Petra Lindqvist among her trees. In a usual year the branches would be propped up by now.', 'An empty crate at the packing hall, where forty people work in other years.', 'The research station’s young trees, under nets that keep the birds away.'].map((caption, n) => `<li class="slide"><img src="/g/${n}.jpg" alt=""><div class="slide__text">${caption} <span class="slide__credit">Picture: O. Brandt</span></div><div class="slide__count">${n + 1} of 3</div></li>`).join('')}</ol></div>
${p(ORCHARD.slice(2))}</div></article>
<section class="teaser-list"><h2>You may also like</h2><div class="teaser"><a href="/a"><h3>The last cooper of Stennis</h3><p>He makes eleven barrels a year and sells twelve, and will not say how.</p></a></div><div class="teaser"><a href="/b"><h3>Why the river smells in June</h3><p>The answer lies nine kilometres upstream, in a field that nobody owns.</p></a></div></section>${SITE_FOOTER}</body></html>`,
}

const WALLED: NewsPage = {
  name: 'a story behind a wall, of which the page has the beginning',
  headline: 'Stennis choir opens its ranks to women',
  byline: 'Maja Thorn',
  publishedAt: '2026-01-20',
  text: CHOIR.slice(0, 2),
  page: `<!doctype html><html lang="en"><head><title>Stennis choir opens its ranks to women | Courier+</title>${ld({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Stennis choir opens its ranks to women', datePublished: '2026-01-20', author: [{ '@type': 'Person', name: 'Maja Thorn' }], isAccessibleForFree: false, hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.reg-wall' }, publisher: { name: 'Courier+' } })}</head>
<body><header>${SITE_NAV}</header><main><article><h1>Stennis choir opens its ranks to women</h1><p class="c-plus">Courier+ subscribers only</p>
<div class="c-body">${p(CHOIR.slice(0, 2))}</div>
<div class="c-offer"><h2>Keep reading with Courier+</h2><p>You have read your three free stories of this month. Go on reading this one, and every other, for 1.00 in the first four weeks, and for 8.90 a month after that.</p><ul><li>Every story, on every device</li><li>The printed paper as it goes to press, the evening before</li><li>Cancel at any time, by letter or by telephone</li></ul><a class="button" href="/offer">Try it for four weeks</a><p>Have you subscribed already? <a href="/login">Log in here</a></p></div></article></main>${SITE_FOOTER}</body></html>`,
}

const BOXES: NewsPage = {
  name: 'boxes of related stories, letters and polls between the paragraphs',
  headline: 'Varnmouth bridge shuts to lorries',
  byline: 'Nils Aber, Maja Thorn',
  publishedAt: '2026-02-12T18:00:00+01:00',
  text: BRIDGE,
  page: `<!doctype html><html lang="en"><head><title>Varnmouth bridge shuts to lorries</title><meta property="article:published_time" content="2026-02-12T18:00:00+01:00"></head>
<body><header>${SITE_NAV}</header><main><article class="story"><h1>Varnmouth bridge shuts to lorries</h1><div class="story-authors">By <a rel="author" href="/n">Nils Aber</a> and <a rel="author" href="/m">Maja Thorn</a></div>
<div class="story-text">${p(BRIDGE.slice(0, 1))}
<div class="embed-teaser"><a href="/worms"><span class="embed-teaser__kicker">Background</span><span class="embed-teaser__title">The worm that eats harbours</span><span class="embed-teaser__text">It came with the grain ships, it likes warm winters, and it has no enemies here.</span></a></div>
${p(BRIDGE.slice(1, 2))}
<div class="nl-box"><h3>The morning letter</h3><p>What matters in the county, in your inbox at six. Free, and you may leave whenever you like.</p><form><input type="email"><button>Sign up</button></form></div>
${p(BRIDGE.slice(2, 3))}
<div class="poll"><h3>What do you think: should the bridge be replaced?</h3><ul><li>Yes, at once</li><li>No, it should be repaired</li><li>I swim</li></ul><p>1,204 votes so far</p></div>
${p(BRIDGE.slice(3, 4))}
<ul class="link-list"><li><a href="/1">Harl prepares for the buses</a></li><li><a href="/2">A short history of the swing bridge, with drawings</a></li></ul>
${p(BRIDGE.slice(4))}</div></article></main>${SITE_FOOTER}</body></html>`,
}

const AMP: NewsPage = {
  name: 'AMP',
  headline: 'Few apples after the frost',
  byline: 'Ida Renn',
  publishedAt: '2026-09-03T04:00:00Z',
  text: ORCHARD,
  page: `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>Few apples after the frost</title><link rel="canonical" href="https://courier.example/apples"><script async src="https://cdn.example/v0.js"></script>${ld({ '@context': 'http://schema.org', '@type': 'NewsArticle', mainEntityOfPage: 'https://courier.example/apples', headline: 'Few apples after the frost', datePublished: '2026-09-03T04:00:00Z', author: { '@type': 'Person', name: 'Ida Renn' } })}<style amp-boilerplate>body{visibility:hidden}</style><noscript><style>body{}</style></noscript></head>
<body><amp-sidebar id="menu" layout="nodisplay"><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></amp-sidebar><amp-consent id="consent" layout="nodisplay"><div id="consent-ui"><p>We use cookies and would like to use more of them. Choose what you allow; you can change your mind whenever you like.</p><button>Allow</button></div></amp-consent>
<header><a href="/">Courier</a></header><article><h1>Few apples after the frost</h1><p class="amp-byline">Ida Renn</p><amp-img src="/a.jpg" width="600" height="400" layout="responsive"></amp-img><p class="amp-wp-caption-text">Trees above Harl. Picture: O. Brandt</p>
${p(ORCHARD.slice(0, 2))}<amp-ad type="x" width="300" height="250"><div placeholder>Advertisement</div></amp-ad>${p(ORCHARD.slice(2, 3))}
<amp-accordion><section><h4>More about this</h4><div><p><a href="/late">Trees that flower late</a></p></div></section></amp-accordion>${p(ORCHARD.slice(3))}</article>
<amp-list src="/more.json"><template type="amp-mustache"><a href="{{url}}">{{title}}</a></template></amp-list>${SITE_FOOTER}</body></html>`,
}

const LAYERED: NewsPage = {
  name: 'a layer for cookies that is longer than the story, and comments below it',
  headline: 'Women to sing in miners’ choir',
  byline: 'Maja Thorn',
  publishedAt: '2026-01-19T19:30:00+01:00',
  text: CHOIR,
  page: `<!doctype html><html lang="en"><head><title>Women to sing in miners’ choir · Courier</title><meta property="og:title" content="Women to sing in miners’ choir"><meta property="og:site_name" content="Courier"></head>
<body>${CONSENT}<div class="cmp-details">${['Needed', 'Statistics', 'Marketing', 'Other'].map((kind) => `<section class="cmp-purpose"><h3>${kind}</h3><p>Here you find the partners who use what they know about you for this purpose, how long they keep it, and in which countries they do so. The list is long, and it changes as the partners do.</p></section>`).join('')}</div>
<header>${SITE_NAV}</header><main><article><h1>Women to sing in miners’ choir</h1><div class="author-line">Maja Thorn</div><time datetime="2026-01-19T19:30:00+01:00">19 January 2026, 7.30pm</time>
${p(CHOIR)}</article>
<section class="discussion" id="discussion"><h2>14 replies</h2>${['My grandfather sang with them for fifty years. He would have hummed too, and then he would have bought everyone a drink, and sung.', 'High time. The football club let us in twenty years ago, and it has not fallen down yet, though it was relegated twice.', 'Could somebody please ask when the concert is? The story does not say, and the choir’s own page was last changed in 2011.'].map((text, n) => `<div class="reply"><div class="reply-head"><b>reader${n}</b> <span>3 hours ago</span></div><p>${text}</p><a href="#r">Reply</a></div>`).join('')}</section></main>${SITE_FOOTER}</body></html>`,
}

const FOR_MACHINES: NewsPage = {
  name: 'a page that says its facts for machines alone, its text in bare divisions',
  headline: 'Quarry counts the cost of a closed bridge',
  byline: 'Nils Aber',
  publishedAt: '2026-02-13T05:00:00+01:00',
  text: BRIDGE,
  page: `<!doctype html><html lang="en"><head><title>Courier</title>${ld({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'Courier' },
      {
        '@type': ['NewsArticle'],
        headline: 'Quarry counts the cost of a closed bridge',
        datePublished: '2026-02-13T05:00:00+01:00',
        author: [{ '@id': '#nils' }],
      },
      { '@type': 'Person', '@id': '#nils', name: 'Nils Aber' },
    ],
  })}</head><body><div id="root"><div class="x1"><a href="/">Courier</a><a href="/news">News</a><a href="/sport">Sport</a></div><div class="x2"><div class="x3">Quarry counts the cost of a closed bridge</div>${BRIDGE.map((text) => `<div class="x4"><span>${text}</span></div>`).join('')}</div><div class="x5">© 2026 Varnmouth Courier. All rights reserved.</div></div></body></html>`,
}

const SEVERAL: NewsPage = {
  name: 'several articles one below the other',
  headline: 'Apples scarce after April frost',
  byline: 'Ida Renn',
  publishedAt: '2026-09-04T06:00:00+02:00',
  text: ORCHARD,
  page: `<!doctype html><html lang="en"><head><title>Apples scarce after April frost | Courier</title><meta property="og:title" content="Apples scarce after April frost"><meta property="og:site_name" content="Courier"><meta property="article:published_time" content="2026-09-04T06:00:00+02:00"><meta name="author" content="Ida Renn"></head>
<body><header>${SITE_NAV}</header><main class="endless">
<article class="item"><h1>Apples scarce after April frost</h1><div class="item-text">${p(ORCHARD)}</div></article>
<article class="item"><h1>Choir votes for women</h1><div class="item-text">${p(CHOIR)}</div></article>
<article class="item"><h1>Bridge shuts to lorries</h1><div class="item-text">${p(BRIDGE)}</div></article></main>${SITE_FOOTER}</body></html>`,
}

export const NEWS_PAGES: readonly NewsPage[] = [LIVE, GALLERY, WALLED, BOXES, AMP, LAYERED, FOR_MACHINES, SEVERAL]
