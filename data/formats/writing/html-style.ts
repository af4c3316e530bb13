// The style of exported pages: readable on a screen in light and dark, on a telephone and on paper; changes are never told
// by colour alone; every paragraph runs in the direction of its own script.

export const HTML_STYLE = `
:root { color-scheme: light dark; --ink: #1c1b19; --quiet: #5c5852; --rule: #d8d4cc; --del: #a1261c; --del-ground: #fbe7e3; --ins: #1a6238; --ins-ground: #e2f1e6; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e5df; --quiet: #a8a39a; --rule: #45423d; --del: #f2a69c; --del-ground: #46211d; --ins: #9fd8b1; --ins-ground: #1d3827; }
}
body { margin: 0; color: var(--ink); font: 1.125rem/1.6 Charter, "Bitstream Charter", "Source Serif 4", Georgia, "Times New Roman", serif; overflow-wrap: break-word; }
main { max-width: 38rem; margin: 3rem auto 4rem; padding: 0 1.25rem; }
h1, h2, h3, h4, h5, h6, p, li, pre { unicode-bidi: plaintext; text-align: start; }
article + article { margin-top: 4rem; padding-top: 2.5rem; border-top: 1px solid var(--rule); }
h1 { font-size: clamp(1.7rem, 1.2rem + 2.4vw, 2.3rem); line-height: 1.15; margin: 0 0 .75rem; text-wrap: balance; }
h2, h3, h4, h5, h6 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .5rem; }
p { margin: 0 0 1em; text-wrap: pretty; }
.standfirst { font-size: 1.2rem; color: var(--quiet); }
.byline, .dates, .credit, .caption, .footer, .notice { font: .9rem/1.5 system-ui, sans-serif; }
.byline, .dates, .credit, .caption, .footer { color: var(--quiet); }
.byline { margin-bottom: .25rem; }
.dates { border-bottom: 1px solid var(--rule); padding-bottom: .75rem; margin-bottom: 1.5rem; }
.credit, .footer { margin-bottom: .5rem; }
blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
pre { font: .875rem/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-x: auto; tab-size: 12; }
.notice { margin-top: 2rem; padding: .85rem 1.1rem; border: 1px solid var(--rule); border-inline-start: 5px solid var(--ink); }
.notice p { margin: 0; }
del { text-decoration: line-through; color: var(--del); background: var(--del-ground); }
ins { text-decoration: underline; text-underline-offset: .15em; color: var(--ins); background: var(--ins-ground); }
.changed { border-bottom: 2px dotted var(--ins); }
del + ins { margin-inline-start: .2em; }
@page { margin: 2cm; }
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #444; --rule: #999; --del: #a1261c; --ins: #1a6238; }
  body { font-size: 11pt; }
  main { max-width: none; margin: 0; padding: 0; }
  p { orphans: 3; widows: 3; }
  h1, h2, h3 { break-after: avoid; }
  .notice, pre, blockquote { break-inside: avoid; }
  article + article { break-before: page; border: 0; margin: 0; padding: 0; }
}
`
