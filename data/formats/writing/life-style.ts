// What the page of an article's life adds to the style of exported pages: a record to be read, printed and filed.

export const LIFE_STYLE = `
main { max-width: 46rem; }
.kind { font: 600 .8rem/1.4 system-ui, sans-serif; letter-spacing: .06em; text-transform: uppercase; color: var(--quiet); margin: 0 0 .5rem; }
section { margin-top: 2.75rem; }
section > h2 { font-size: 1.35rem; border-bottom: 1px solid var(--rule); padding-bottom: .35rem; margin: 0 0 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: 0; font: .9rem/1.5 system-ui, sans-serif; }
dt { color: var(--quiet); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.acts { list-style: none; margin: 0; padding: 0; }
.acts > li { padding: .75rem 0; border-top: 1px solid var(--rule); break-inside: avoid; }
.acts > li:first-child { border-top: 0; padding-top: 0; }
.acts p { margin: 0 0 .25rem; }
.who, .why, .where { font: .9rem/1.5 system-ui, sans-serif; }
.who, .where { color: var(--quiet); }
.what { font-weight: 600; }
.change { white-space: pre-wrap; }
article h1 { font-size: 1.5rem; }
.note { font: .85rem/1.5 system-ui, sans-serif; color: var(--quiet); }
@media print {
  section.text { break-before: page; }
  dl { font-size: 9pt; }
}
`
