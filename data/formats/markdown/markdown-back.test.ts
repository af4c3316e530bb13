// Markdown that goes back: only the corrected characters differ, markup in corrections is escaped, front matter keeps its quotes.
import { describe, expect, it } from 'vitest'
import { type Article, correctFound } from '../../corrections/index.ts'
import type { Category } from '../../schema/index.ts'
import { context, reopened } from '../../testing/drawn-article.ts'
import { importedBytes } from '../../testing/imported-bytes.ts'
import { isRefusal } from '../places/pieces.ts'
import { writeBack } from '../same-file/write-back.ts'

const POST = `---
# Kept as it is
title: 'Ferry’s late: again'   # once more
seo_title: "Ferry\\u2019s late: again"
description: >
  Nine days in ten
  the ferry was late.
authors: [Jane Doe, "John \\"Jack\\" Roe"]
---

The *ferry* was **late**, [they said](https://a.example/ferry)
on nine\\*
days &amp; nights, the caf&eacute; said.

Second paragraph  
with a break.

> The wall
> was mended.

1. Rain
2. Wind \`and code\`

\`\`\`js
const boat = 'soon'
\`\`\`
`

function corrected(
  source: string,
  find: string,
  replace: string,
  field?: string,
  category: Category = 'fact',
): Article {
  const article = importedBytes(Buffer.from(source), 'markdown', 'utf-8')
  const how = { category, reason: 'x', status: 'accepted' } as const
  const done = correctFound(article, { find, replace, ...(field ? { field } : {}) }, how, context)
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  return reopened(done.value.change.articles[0]?.after)
}

function back(source: string, find: string, replace: string, field?: string, category?: Category): string {
  const written = writeBack(corrected(source, find, replace, field, category), Buffer.from(source))
  return isRefusal(written) ? `${written.reason}: ${written.detail}` : Buffer.from(written.bytes).toString()
}

describe('Markdown as it came, corrected', () => {
  it.each([
    ['ferry', 'boat', '*ferry*', '*boat*', 'body'],
    ['late', 'early', '**late**', '**early**', 'body'],
    ['they said', 'we said', '[they said]', '[we said]', 'body'],
    ['nine* days', 'ten_ days', 'nine\\*\ndays', 'ten\\_\ndays', 'body'],
    ['café', 'cafe', 'caf&eacute;', 'cafe', 'body'],
    ['days', 'days * [x] <b> `y` snake_case', 'days &amp;', 'days \\* \\[x\\] \\<b> \\`y\\` snake_case &amp;', 'body'],
    ['days & nights', 'days &amp; nights', 'days &amp; nights', 'days &amp;amp; nights', 'body'],
    ['Second paragraph', '# Second paragraph', 'Second paragraph', '\\# Second paragraph', 'body'],
    ['Second paragraph', '2. paragraph', 'Second paragraph', '2\\. paragraph', 'body'],
    ['Second paragraph', 'Second – paragraph', 'Second paragraph', 'Second – paragraph', 'body'],
    ['The wall was', 'The walls were', 'The wall\n> was', 'The walls were', 'body'],
    ['Wind', 'Winds', 'Wind `', 'Winds `', 'body'],
    ['and code', 'or code', '`and code`', '`or code`', 'body'],
    ["'soon'", "'never'", "'soon'", "'never'", 'body'],
    ['Nine days', 'Ten days', 'Nine days', 'Ten days', 'standfirst'],
    ['Jane Doe', 'Jane, Doe', '[Jane Doe,', '["Jane, Doe",', 'byline'],
    ['"Jack"', '"Jim"', '\\"Jack\\"', '\\"Jim\\"', 'byline'],
  ])('%s becomes %s', (find, replace, was, now, field) => {
    expect(back(POST, find, replace, field)).toBe(POST.replace(was, () => now))
  })

  it('corrects every place a title is said in, each as it is quoted', () => {
    expect(back(POST, 'Ferry’s', 'Boat\'s "', 'headline')).toBe(
      POST.replace("'Ferry’s", () => "'Boat''s \"").replace('"Ferry\\u2019s', () => '"Boat\'s \\"'),
    )
  })

  it('quotes a title without quotes as soon as it needs them', () => {
    const plain = '---\ntitle: Ferry late\n---\n\nThe ferry was late.\n'
    expect(back(plain, 'Ferry late', 'Ferry: late', 'headline')).toBe(plain.replace('Ferry late', '"Ferry: late"'))
    expect(back(plain, 'Ferry late', 'Ferry very late', 'headline')).toBe(plain.replace('late', 'very late'))
  })

  it('splits and joins paragraphs, with the line ends of the file', () => {
    const source = '# Ferry late\r\n\r\nIt rained. It blew.\r\n\r\nNo one came.\r\n'
    expect(back(source, 'rained. It', 'rained.\nIt', 'body')).toBe(source.replace('. It', '.\r\n\r\nIt'))
    expect(back(source, 'blew.\nNo', 'blew. No', 'body')).toBe(source.replace('blew.\r\n\r\nNo', 'blew. No'))
    expect(back(source, 'late', 'early', 'headline')).toBe(source.replace('late', 'early'))
  })

  it('corrects cells of tables, whose bars are escaped', () => {
    const table =
      '# Ferries\n\nHow late:\n\n| Boat | Late \\| early |\n|:-----|-----:|\n| *Nessbie* | 9 `a\\|b` x |\n| Skell | |\n\nIt rained.\n'
    const lines = corrected(table, 'rained', 'snowed').record.fields.body?.text.split('\n')
    expect(lines).toEqual(['How late:', 'Boat', 'Late | early', 'Nessbie', '9 a|b x', 'Skell', 'It rained.'])
    expect(back(table, 'Nessbie', 'Nessby')).toBe(table.replace('Nessbie', 'Nessby'))
    expect(back(table, 'Skell', 'Skel | Haven')).toBe(table.replace('Skell', 'Skel \\| Haven'))
    expect(back(table, 'early', 'soon')).toBe(table.replace('early', 'soon'))
    expect(back(table, '| early', '/ early')).toBe(table.replace('\\| early', '/ early'))
    expect(back(table, 'a|b', 'a|c')).toBe(table.replace('a\\|b', 'a\\|c'))
    expect(back(table, ' x', ' y')).toBe(table.replace('` x', '` y'))
    expect(back(table, 'Skell', 'Skel\nHaven')).toMatch(/^structure/)
    expect(back(table, 'Boat\nLate', 'Boat Late')).toMatch(/^(?:structure|proof)/)
    const unbarred = '# Ferries\n\na | b\n--|--\nNesby | 9\n'
    expect(back(unbarred, 'Nesby', 'Nessby')).toBe(unbarred.replace('Nesby', 'Nessby'))
  })

  it('refuses what it cannot hold', () => {
    expect(back(POST, 'and code', 'and `code', 'body')).toMatch(/^structure/)
    expect(back(POST, 'Rain', 'Rain\nSnow', 'body')).toMatch(/^structure/)
  })

  const legal = (source: string): string => back(source, "Seán O'Brien, the thief, said", 'A man said', 'body', 'legal')

  it.each([
    ['front matter that is not read', "---\nsummary: 'Seán O''Brien fined'\n---\n"],
    ['escapes in front matter', '---\nsummary: "Se\\u00e1n O\'Brien fined"\n---\n'],
    ['a list in front matter', "---\nrelated:\n  - about: [Other, 'Seán O''Brien']\n---\n"],
    ['a name in front matter', "---\n'Seán O''Brien': fined\n---\n"],
    ['HTML in front matter', '---\nsummary: <b>Se&aacute;n</b> O&#39;Brien\n---\n'],
    ['HTML in the text', '<figcaption>Se&aacute;n O&#39;Brien</figcaption>\n\n'],
    ['an attribute of HTML in the text', 'It <abbr title="Se&aacute;n O&#39;Brien">was</abbr> so.\n\n'],
    ['a name in two elements', '<div>Se<b>&aacute;n</b> O&#39;Brien</div>\n\n'],
  ])('is refused when removed words would still be said in %s', (_, before) => {
    expect(legal(`${before}It rained.\n\nSeán O'Brien, the thief, said so on Monday.\n`)).toMatch(/^removed/)
  })

  it('is not refused when the front matter and the HTML say other words', () => {
    const before = "---\nsummary: 'Mary O''Brien fined'\n---\n<figcaption>Se&aacute;n Roe</figcaption>\n\n"
    const source = `${before}It rained.\n\nSeán O'Brien, the thief, said so on Monday.\n`
    expect(legal(source)).toBe(source.replace("Seán O'Brien, the thief, said", 'A man said'))
  })

  it('writes what the encoding lacks as a reference', () => {
    const source = Buffer.from('# Caf\u00e9\n\nThe caf\u00e9 shut.\n', 'latin1')
    const article = importedBytes(source, 'markdown', 'windows-1252')
    const how = { category: 'fact', reason: 'x', status: 'accepted' } as const
    const done = correctFound(article, { find: 'shut', replace: 'shut in Łódź', field: 'body' }, how, context)
    const written = done.ok && writeBack(reopened(done.value.change.articles[0]?.after), source)
    expect(written && !isRefusal(written) && Buffer.from(written.bytes).toString('latin1')).toBe(
      '# Caf\u00e9\n\nThe caf\u00e9 shut in &#321;\u00f3d&#378;.\n',
    )
  })
})
