import { expect, it } from 'vitest'
import { joinWrapped } from './join-lines.ts'

it.each([
  ['a plain wrap', ['the sea', 'wall'], 'the sea wall'],
  [
    'a word parted',
    ['the inter-', 'national wall, a well-', 'known site'],
    'the inter-national wall, a well-known site',
  ],
  ['a name', ['Jean-', 'Pierre'], 'Jean-Pierre'],
  ['a soft hyphen', ['har\u00ad', 'bour'], 'har\u00adbour'],
  ['Unicode’s hyphens', ['well\u2010', 'known, co\u2011', 'op'], 'well\u2010known, co\u2011op'],
  [
    'a suspended hyphen',
    ['two-', 'and three-year terms, pre-', 'or post-war'],
    'two- and three-year terms, pre- or post-war',
  ],
  ['mother-to-be', ['mother-', 'to-be'], 'mother-to-be'],
  ['a range', ['from 1939–', '45 and 2019-', '20'], 'from 1939–45 and 2019-20'],
  ['an unspaced dash', ['the wall—', 'cracked and—', 'and old'], 'the wall—cracked and—and old'],
  ['an unspaced dash that begins a line', ['the wall', '—cracked'], 'the wall—cracked'],
  ['two hyphens for a dash', ['the wall--', 'cracked', '--fell'], 'the wall--cracked--fell'],
  [
    'a spaced dash',
    ['the wall —', 'cracked –', 'fell -', 'at last --', 'down'],
    'the wall — cracked – fell - at last -- down',
  ],
  ['a spaced dash that begins a line', ['the wall', '— cracked'], 'the wall — cracked'],
  ['a hyphen before a quotation', ['non-', '“expert”'], 'non-“expert”'],
  ['a slash', ['and/', 'or https://example.org/a/', 'b'], 'and/or https://example.org/a/b'],
  ['a zero-width space', ['har\u200b', 'bour'], 'har\u200bbour'],
  ['Chinese', ['市议会周二决定', '修复海堤，', '工程五月开始。'], '市议会周二决定修复海堤，工程五月开始。'],
  ['Thai', ['สภาเมือง', 'ซ่อมกำแพง'], 'สภาเมืองซ่อมกำแพง'],
  ['Chinese and Latin', ['海堤', 'Nessby'], '海堤 Nessby'],
  ['Korean', ['시의회는', '방파제를'], '시의회는 방파제를'],
])('joins %s', (_, lines, text) => {
  expect(joinWrapped(lines)).toBe(text)
})
