// A starter stylebook: common newsroom rules in our own words, which a house switches on and then edits like its own.
import type { StylebookFile } from './stylebook-file.ts'

/** The name of the style; its files are in styles/Starter. */
export const STARTER_NAME = 'Starter'

const RULES: Readonly<Record<string, string>> = {
  Wordy: `extends: substitution
message: "“%s” says the same in fewer words than “%s”."
level: suggestion
ignorecase: true
capitalize: true
action: {name: replace}
swap:
  in order to: to
  due to the fact that: because
  at this point in time: now
  in the event that: if
  for the purpose of: for
  on a (daily|weekly|monthly|yearly) basis: $1
  a large number of: many
  in the near future: soon
  in close proximity to: near
  despite the fact that: although
specs:
  - {from: He came in order to help., to: He came to help.}
  - {from: It runs on a daily basis., to: It runs daily.}
  - {from: The order came to him.}
`,
  Euphemism: `extends: substitution
message: "Say “%s”, unless it is quoted: “%s” is a euphemism."
level: suggestion
ignorecase: true
capitalize: true
swap:
  passed away: died
  (?:was|were) laid to rest: was buried|were buried
  let go: dismissed
  collateral damage: civilian deaths
specs:
  - {from: She passed away on Monday., to: She died on Monday.}
  - {from: The bus passed a way station.}
`,
  Suicide: `extends: substitution
message: "Use “%s”: “%s” sounds like a crime."
level: warning
ignorecase: true
action: {name: replace}
swap:
  committed suicide: died by suicide
  commit suicide: die by suicide
  successful suicide: suicide
specs:
  - {from: He committed suicide., to: He died by suicide.}
`,
  Absolute: `extends: substitution
message: "“%s” is enough: “%s” cannot be more or less so."
level: suggestion
ignorecase: true
action: {name: replace}
swap:
  '(?:very|quite|most|completely) unique': unique
  'completely (destroyed|eliminated|full|empty)': $1
  first-ever: first
  'totally (dead|destroyed)': $1
specs:
  - {from: a very unique stamp, to: a unique stamp}
  - {from: completely different}
`,
  Cliche: `extends: existence
message: "“%s” is worn. Say what happened."
level: suggestion
ignorecase: true
tokens:
  - at the end of the day
  - only time will tell
  - tip of the iceberg
  - perfect storm
  - sent shock ?waves
  - a stark reminder
  - war of words
  - game[- ]changer
  - thinking outside the box
  - leave no stone unturned
specs:
  - {from: Only time will tell., to: Only time will tell.}
  - {from: Time will tell.}
`,
  Source: `extends: existence
message: "“%s”: say who says so, or why they cannot be named."
level: suggestion
ignorecase: true
tokens:
  - sources (?:say|said|claim|claimed)
  - it is (?:understood|believed|thought) that
  - it has been (?:reported|claimed|suggested) that
  - critics say
  - experts say
specs:
  - {from: It is understood that he left., to: It is understood that he left.}
  - {from: Two experts of the port say so.}
`,
  Said: `extends: existence
message: "“%s” says more than that somebody spoke. Is that meant? “Said” is neutral."
level: suggestion
ignorecase: true
tokens: ['(?<=[,”"] ?(?:he|she|they) )(?:claimed|opined|quipped|averred|enthused|gushed|blasted|slammed)']
specs:
  - {from: '“It rains,” he opined.', to: '“It rains,” he opined.'}
  - {from: She claimed a prize.}
`,
  Midnight: `extends: substitution
message: "“%s” cannot be mistaken; “%s” can."
level: warning
ignorecase: true
nonword: true
swap:
  '(?<![\\d:])12(?::00)? ?a\\.?m\\b\\.?': midnight
  '(?<![\\d:])12(?::00)? ?p\\.?m\\b\\.?': noon
specs:
  - {from: It opens at 12 p.m. daily, to: It opens at noon daily}
  - {from: It opens at 12:30 p.m. daily}
`,
  HeadlineStop: `extends: existence
message: "A headline has no full stop."
level: suggestion
scope: heading
nonword: true
action: {name: remove}
tokens: ['(?<=[^.]{3})(?<![A-Z])\\.$']
specs:
  - {from: Port closes., to: Port closes}
  - {from: Port closes}
`,
  HeadlineShout: `extends: existence
message: "A headline does not shout."
level: suggestion
scope: heading
nonword: true
tokens: ['!']
specs:
  - {from: Port closes!, to: Port closes!}
`,
  LongSentence: `extends: occurrence
message: "A sentence of more than 45 words. Would two be clearer?"
level: suggestion
scope: sentence
max: 45
token: '\\b[\\w’-]+\\b'
`,
  Abbreviation: `extends: conditional
message: "“%s” is not written out anywhere."
level: suggestion
first: '\\b([A-Z]{3,5})\\b'
second: '(?:\\b[A-Z][\\w’-]+ )(?:(?:of|and|for|the|on|in|[A-Z][\\w’-]+) )*\\(([A-Z]{3,5})\\)'
exceptions: [AIDS, BBC, CEO, CIA, DNA, FBI, FIFA, GDP, HIV, IBM, ITV, NASA, NATO, NHS, PDF, UEFA, UFO, UNICEF, USA, VAT]
`,
  OneSpelling: `extends: consistency
message: "“%s” is written in two ways here."
level: suggestion
ignorecase: true
either:
  adviser: advisor
  protester: protestor
  focused: focussed
  judgment: judgement
  per cent: percent
  healthcare: health care
`,
}

/** The files of the starter stylebook, by path inside a folder of styles. */
export const STARTER_FILES: readonly StylebookFile[] = Object.entries(RULES).map(([name, text]) => ({
  path: `styles/${STARTER_NAME}/${name}.yml`,
  text,
}))
