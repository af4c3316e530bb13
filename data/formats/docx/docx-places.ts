// Where a Word file writes its article, for showing it there; corrections go back as tracked changes (docx-back.ts).
import type { ArticleRecord } from '../../schema/article-record.ts'
import type { Field } from '../../schema/index.ts'
import { fieldsInOrder, type Place } from '../places/places.ts'
import { entryIn } from '../places/text-entries.ts'
import { XmlPlaces } from '../xml/xml-places.ts'
import { wordRuns } from './track-changes.ts'

/** The entry that holds the text. */
export const WORD_TEXT = 'word/document.xml'

/** The fields its text has, in order; a byline is among its properties. */
export function wordFields(record: ArticleRecord): readonly Field[] {
  return fieldsInOrder(record).filter((field) => field !== 'byline')
}

/** The places of a Word file's document. */
export const placeDocx: Place = (text, holds) => {
  const entry = entryIn(text, WORD_TEXT)
  const xml = entry && XmlPlaces.of(entry.text, holds)
  if (!xml) return null
  const { shown } = wordRuns(entry.text, xml)
  return {
    get said() {
      return xml.said()
    },
    article: (record) => ({
      texts: [{ fields: wordFields(record), layers: [shown, entry.layer], lineFeeds: 'structure' }],
      copies: [],
      hasFormats: true,
    }),
  }
}
