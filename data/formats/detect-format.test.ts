// What each format looks like, and prose that only begins like one.
import { describe, expect, it } from 'vitest'
import { processorTime } from '../testing/processor-time.ts'
import { recogniseFile } from './detect-format.ts'
import { shapeOf } from './shapes.ts'

describe('shapeOf', () => {
  it.each([
    ['html', '<!DOCTYPE html>\n<title>Fair</title>'],
    ['html', '  <html lang="en"><body>Fair</body></html>'],
    ['html', '<!-- saved from the web -->\n<HTML><p>Fair</p></HTML>'],
    ['html', '<?xml version="1.0"?>\n<html><head></head></html>'],
    ['html', '<p class="lead">The fair opened.</p>\n<p>It rained.</p>'],
    ['xml', '<?xml version="1.0"?>\n<rss version="2.0"></rss>'],
    ['xml', '<newsItem guid="1"><itemMeta/></newsItem>\n'],
    ['json', '{"headline": "Fair opens"}'],
    ['json', '[ {"id": 1}, {"id": 2} ]\n'],
    ['json', '{"id": 1}\n{"id": 2}\n'],
    ['json', '{}'],
    ['markdown', '---\ntitle: Fair opens\ntags:\n  - fair\n---\n\nThe fair opened.\n'],
    ['rtf', '{\\rtf1\\ansi The fair opened.}'],
  ])('knows %s by its content, whatever the name', (format, text) => {
    expect(shapeOf(text, 'story.txt')).toBe(format)
  })

  it.each([
    '<Breaking> The fair has opened.',
    '<3 is what she wrote on the wall.',
    '<i>The Tide Times</i> reported it first.',
    '<p> is a tag, the teacher explained.',
    '{The mayor} opened the fair.',
    '{ "No," she said, and left.',
    '[Editor’s note: names were changed.]',
    '["We won," she said.]',
    '[1]: the first of many\n\nThe fair opened.',
    '# 1 in the charts again\n\nThe band played on.',
    '#FairOpens was the word of the day.',
    '---\n\nThe fair opened at noon.\n\n---\n',
    'one, two, three\nand four, five, six',
  ])('takes prose for text: %s', (text) => {
    expect(shapeOf(text, 'story.txt')).toBe('text')
  })

  it.each([
    ['html', 'story.HTM'],
    ['xml', 'feed.rss'],
    ['json', 'story.json'],
    ['markdown', 'folder.d/story.md'],
    ['csv', 'stories.tsv'],
    ['docx', 'story.docx'],
    ['text', 'story.txt'],
    ['text', 'story'],
    ['text', 'story.wire'],
    ['text', 'v1.json/story'],
    ['text', 'STORY.001'],
  ])('falls back on the name: %s for %s', (format, name) => {
    expect(shapeOf('The fair opened at noon.', name)).toBe(format)
  })

  it('takes no time over text made to confuse it', () => {
    const took = processorTime(() => {
      for (const piece of ['<!-- -->', '<!--', '<?xml ', '<a ', '<p>', 'a: b\n', 'a:', '{"', '\n', ' ']) {
        shapeOf(piece.repeat(200_000), 'x')
        shapeOf(`---\n${piece.repeat(200_000)}x`, 'x')
      }
    })
    expect(took).toBeLessThan(10)
  })

  it('judges a large JSON text by its ends, without parsing it', () => {
    expect(shapeOf(`[${'['.repeat(600_000)}${']'.repeat(600_000)}]`, 'x.txt')).toBe('json')
  })
})

describe('recogniseFile', () => {
  it('returns the decoded copy, in the encoding a page declares', () => {
    const value = { format: 'text', text: 'The fair opened.', encoding: 'utf-8' }
    expect(recogniseFile(Buffer.from('The fair opened.'), 'story.txt')).toEqual({ ok: true, value })
    const formatIn = (content: string): unknown => {
      const file = recogniseFile(Buffer.from(content, 'latin1'), 'x')
      return file.ok && [file.value.format, file.value.encoding]
    }
    expect(formatIn('<html><meta charset=iso-8859-2>\xb3<p>Told.</p></html>')).toEqual(['page', 'iso-8859-2'])
    expect(formatIn('<p>The fair opened.</p>')).toEqual(['html', 'utf-8'])
  })

  it.each([
    ['epub', 'PK\x03\x04mimetypeapplication/epub+zip', 'book'],
    ['pdf', '%PDF-1.4 and on', 'page'],
  ])('names %s as not supported', (format, content, path) => {
    const problem = { code: 'unsupported-format', details: { path, format } }
    expect(recogniseFile(Buffer.from(content, 'latin1'), path)).toEqual({ ok: false, problem })
  })

  it('calls a photograph and a bare ZIP binary, and nothing empty', () => {
    const codeOf = (content: string): unknown => {
      const result = recogniseFile(Buffer.from(content, 'latin1'), 'x')
      return !result.ok && result.problem.code
    }
    expect(['\x89PNG\r\n\x1a\n', 'PK\x03\x04 a.txt', ''].map(codeOf)).toEqual([
      'binary-file',
      'binary-file',
      'empty-file',
    ])
  })
})
