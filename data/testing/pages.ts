// Saved pages as several kinds of sites produce them, written for the tests: what surrounds an article is larger than
// the article.

const NAV = `<nav class="main-menu"><ul>${['Home', 'World', 'Harbour', 'Sport', 'Weather', 'Letters']
  .map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`)
  .join('')}</ul></nav>`
const RELATED = `<aside class="related-stories"><h3>More from the coast</h3><ul>${[
  'Lighthouse gets a second lamp after winter of complaints',
  'Fishermen ask for a longer quay and a shorter queue',
  'Letters: why the ferry should have run on Sunday',
]
  .map((title, n) => `<li><a href="/story-${n}">${title}</a></li>`)
  .join('')}</ul></aside>`
const FOOTER =
  '<footer id="site-footer"><p>The Tide Times is published every morning but Sunday by the Nessby Press Company, 4 Quay Street, Nessby.</p><p><a href="/privacy">Privacy</a> <a href="/terms">Terms</a></p></footer>'
const COOKIES =
  '<div class="cookie-banner" role="dialog"><p>We and our partners store cookies on your computer to show you what you have read, and to remember that you have read this.</p><button>Accept</button></div>'
const COMMENTS =
  '<section id="comments" class="comments"><h2>Comments</h2><div class="comment"><p>I have taken that ferry for thirty years, and not once has it left before the bell was rung, whatever they say.</p></div><div class="comment"><p>Then you have never taken the early one, which leaves when it likes and waits for no one at all.</p></div></section>'

/** Paragraphs of the stories, as they should be read. */
export const FERRY = [
  'The harbour ferry was late on nine days out of ten last month, according to figures the port of Nessby published on Tuesday, and nobody on the quay seemed surprised by them.',
  'Harbour master Ines Halloran said the engine, which was built in 1961, had been taken apart twice since the summer and put together again with parts from a tractor.',
  '“We swim when it does not come,” said one passenger, wringing out her coat. “It is faster, and the sea has never yet asked me for a ticket.”',
  'The company that runs the service promised a new boat by the spring. It made the same promise in each of the last four years, as the town’s council pointed out in a letter.',
]
export const WALL = [
  'Councillors voted by eleven to two to mend the sea wall before the winter, after a night of storms carried another forty metres of it down the beach and into the car park below.',
  'The work will cost about 1.2 million, most of which the region has promised to pay. The town will sell the old bathhouse to find the rest, said its treasurer, Tomas Wray.',
  'Engineers who looked at the wall in May had called it sound. They have since been asked, in a letter the council made public, what they were looking at.',
]

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n')

/** A site of today: JSON-LD, shared titles, a cookie box, related stories in the middle of the text, comments. */
export const MODERN = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Ferry late nine days in ten, port says | The Tide Times</title>
<link rel="canonical" href="https://tide.example/harbour/ferry-late">
<meta property="og:title" content="Ferry late nine days in ten, port says"><meta property="og:site_name" content="The Tide Times">
<meta property="og:description" content="New figures show how rarely the boat leaves on time.">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Organization","@id":"#org","name":"The Tide Times"},{"@type":"NewsArticle","headline":"Ferry late nine days in ten, port says","description":"New figures show how rarely the boat leaves on time.","datePublished":"2026-03-03T07:15:00+01:00","dateModified":"2026-03-04T09:00:00+01:00","author":[{"@type":"Person","name":"Jane Doe"},{"@type":"Person","name":"Oskar Lind"}],"publisher":{"@id":"#org"},"articleSection":"Harbour","keywords":["Ferries","Nessby"]}]}</script>
<style>p { margin: 0 }</style></head>
<body>${COOKIES}<header class="site-header"><a href="/" class="logo">The Tide Times</a>${NAV}</header>
<main><article><h1 class="headline">Ferry late nine days in ten, port says</h1>
<p class="standfirst">New figures show how rarely the boat leaves on time.</p>
<div class="byline">By <a rel="author" href="/jane">Jane Doe</a> and <a rel="author" href="/oskar">Oskar Lind</a></div>
<time datetime="2026-03-03T07:15:00+01:00">3 March 2026</time>
<div class="share-bar"><a href="#f">Share on Friendly</a> <a href="#m">Mail</a></div>
<figure><img src="ferry.jpg" alt="A ferry"><figcaption>The ferry at the quay, not moving. Photograph: A. Roe</figcaption></figure>
<div class="article-body">${paragraphs(FERRY.slice(0, 2))}
<div class="inline-promo"><p><a href="/newsletter">Sign up for our morning letter</a></p></div>
<h2>A promise, again</h2>
${paragraphs(FERRY.slice(2))}
<p><strong>Read more:</strong> <a href="/wall">Council mends the wall</a></p></div></article>
${RELATED}${COMMENTS}</main>${FOOTER}<script>document.title = 'no'</script></body></html>`

/** A site of twenty years ago: table layout, no metadata, the date in words. */
export const TABLES = `<HTML><HEAD><TITLE>Nessby Gazette - Council to mend sea wall before winter</TITLE></HEAD>
<BODY bgcolor=white><TABLE width="100%"><TR><TD colspan=2><IMG src="logo.gif"><FONT size=1><A href="/">Front page</A> | <A href="/s">Sport</A> | <A href="/w">Weather</A></FONT></TD></TR>
<TR><TD width=120 valign=top><A href="/1">Lighthouse</A><BR><A href="/2">Fish prices</A><BR><A href="/3">Tides</A><BR></TD>
<TD><H1>Council to mend sea wall before winter</H1>
<DIV class=byline>By Mira Stone</DIV><DIV class=date>October 12, 2004</DIV>
${WALL.map((text) => `<P>${text}`).join('\n')}
</TD></TR><TR><TD colspan=2 align=center><FONT size=1>Copyright 2004 Nessby Gazette. All rights reserved.</FONT></TD></TR></TABLE></BODY></HTML>`

/** A journal: microdata, widgets, tags, the author at the foot. */
export const JOURNAL = `<!DOCTYPE html><html lang="en"><head><title>Why the wall fell « Notes from Nessby</title>
<meta name="author" content="Tomas Wray"><meta name="keywords" content="walls, storms"></head>
<body class="single"><div id="page"><div id="masthead"><h1 class="site-title"><a href="/">Notes from Nessby</a></h1></div>${NAV}
<div class="post hentry" itemscope itemtype="https://schema.org/BlogPosting"><h2 class="entry-title" itemprop="headline">Why the wall fell</h2>
<div class="entry-meta">Posted on <time class="entry-date" itemprop="datePublished" datetime="2015-11-02">2 November 2015</time> by <span itemprop="author"><span itemprop="name">Tomas Wray</span></span></div>
<div class="entry-content" itemprop="articleBody">${paragraphs([...WALL, ...FERRY.slice(3)])}
<ul><li>The wall was built in 1902.</li><li>It was mended in 1938, and again in 1977.</li></ul></div>
<div class="tags">Tags: <a href="/t/walls">walls</a>, <a href="/t/storms">storms</a></div></div>
<div id="sidebar" class="widget-area"><div class="widget"><h3>Recent posts</h3><ul><li><a href="/a">On gulls</a></li><li><a href="/b">On fog, and on the men who paint boats in it</a></li></ul></div></div>${FOOTER}</div></body></html>`

/** Another language, in windows-1252, a time without a zone. */
export const FRENCH_TEXT = [
  'Le bac du port a pris du retard neuf jours sur dix le mois dernier, selon des chiffres publiés mardi par la capitainerie de Nessby, et personne sur le quai ne s’en est étonné.',
  'La capitaine du port, Inès Halloran, a précisé que le moteur, construit en 1961, avait été démonté deux fois depuis l’été puis remonté avec des pièces de tracteur.',
  '« Quand il ne vient pas, nous nageons », a confié une passagère en essorant son manteau. « C’est plus rapide, et la mer ne m’a jamais demandé de billet. »',
]
export const FRENCH = `<!DOCTYPE html><html lang="fr"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>Le bac en retard neuf jours sur dix - La Marée</title>
<meta property="article:published_time" content="2009-04-07 06:30:00"><meta property="article:section" content="Port"><meta name="author" content="Par Élodie Brun"></head>
<body>${NAV}<div id="content"><h1>Le bac en retard neuf jours sur dix</h1>${paragraphs(FRENCH_TEXT)}</div>${RELATED}</body></html>`

/** As ASP.NET has pages: all of it in one form, with another for the search. */
export const IN_A_FORM = `<!doctype html><html lang="en"><head><title>Wall falls again</title></head><body><form method="post" action="wall.aspx" id="aspnetForm"><input type="hidden" name="state" value="x"><div class="search"><label>Search <input name="q"></label><button>Go</button></div><h1>Wall falls again</h1><span class="text">${[...WALL, ...FERRY, ...WALL].map((text) => `<p>${text}</p>`).join('\n')}</span></form></body></html>`
