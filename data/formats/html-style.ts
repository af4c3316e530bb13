// The style of exported pages: readable on a screen and on paper, changes never told by colour alone.

export const HTML_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; }
main { max-width: 40rem; margin: 3rem auto; padding: 0 1.25rem; }
article + article { margin-top: 4rem; padding-top: 2rem; border-top: 3px double; }
h1 { font-size: 2.1rem; line-height: 1.12; margin: 0 0 .75rem; }
.standfirst { font-style: italic; font-size: 1.15rem; }
.byline, .dates, .credit, .caption, .footer { font: .875rem/1.5 system-ui, sans-serif; opacity: .8; }
.dates { border-bottom: 1px solid; padding-bottom: .75rem; margin-bottom: 1.5rem; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid; }
.notice { margin-top: 2rem; padding: .25rem 1rem; border: 1px solid; border-left-width: 6px; font: .9375rem/1.5 system-ui, sans-serif; }
del { text-decoration: line-through; background: #fbe7e3; color: #a1261c; }
ins { text-decoration: underline; background: #e2f1e6; color: #1a6238; }
`
