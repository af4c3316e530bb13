// Everything known about the article: its present metadata, the desk's notes, the file it came from, and, collapsed,
// the hashes of its text.
import { useIntl } from 'react-intl'
import { type Article, datelineNow } from '../../../electron/contract/index.ts'
import { fieldWords } from '../../messages/correction-words.ts'
import { words } from '../../messages/words.ts'
import { DeskDetails, WithdrawnNote } from './desk-details.tsx'
import { Detail, Section } from './detail-rows.tsx'
import styles from './details.module.css'
import { MetadataDetails } from './metadata-details.tsx'

export function Details({ article }: { readonly article: Article }) {
  return (
    <div className={styles.sheet}>
      <WithdrawnNote article={article} />
      <MetadataDetails article={article} />
      <DeskDetails article={article} />
      <FileDetails article={article} />
      <TechnicalDetails article={article} />
    </div>
  )
}

function FileDetails({ article: { record } }: { readonly article: Article }) {
  const intl = useIntl()
  const { name, format, encoding, bytes, importedAt } = record.source
  return (
    <Section title={words('details.file')}>
      <Detail name={words('details.name')}>{name}</Detail>
      <Detail name={words('details.format')}>{format}</Detail>
      <Detail name={words('details.encoding')}>{encoding}</Detail>
      <Detail name={words('details.size')}>{words('details.bytes', { count: bytes })}</Detail>
      <Detail name={words('details.imported')}>
        {intl.formatDate(importedAt, { dateStyle: 'medium', timeStyle: 'short' })}
      </Detail>
    </Section>
  )
}

/** Only for checking a file by hand. */
function TechnicalDetails({ article }: { readonly article: Article }) {
  const { headlineFrom, fields, id, source } = article.record
  return (
    <details className={styles.folded}>
      <summary>{words('details.technical')}</summary>
      <dl>
        <Detail name={words('details.headline-from')}>{words(`details.headline-${headlineFrom}`)}</Detail>
        <Detail name={words('details.dateline')}>{datelineNow(article)}</Detail>
        <Detail name={words('details.id')}>
          <code>{id}</code>
        </Detail>
        <Detail name={words('details.sha')}>
          <code>{source.sha256}</code>
        </Detail>
        {Object.entries(fields).map(([field, { textSha256 }]) => (
          <Detail key={field} name={words('details.text-sha', { field: fieldWords(field) })}>
            <code>{textSha256}</code>
          </Detail>
        ))}
      </dl>
    </details>
  )
}
