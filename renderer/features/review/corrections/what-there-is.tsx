// The bar of an article without corrections: the number of findings, and a button to review them.

import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { run } from '../../../session/commands.ts'
import { capsFor } from '../../../session/keys/key-names.ts'
import styles from '../../../ui/article-bar.module.css'
import { KeyCaps } from '../../../ui/key-caps.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { useArticleFindings } from '../findings/article-findings.ts'

export function WhatThereIs({ opened }: { readonly opened: OpenedArticle }) {
  const { findings } = useArticleFindings(useOpenArchive().id, opened)
  if (findings.length === 0) return <span className={styles.position}>{words('review.count', { count: 0 })}</span>
  return (
    <>
      <span className={styles.position}>{words('review.findings', { count: findings.length })}</span>
      <TextButton onPress={() => run('tab-findings')}>
        {words('review.show-findings')} <KeyCaps keys={capsFor('tab-findings')} />
      </TextButton>
    </>
  )
}
