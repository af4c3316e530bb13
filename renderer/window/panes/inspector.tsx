// The inspector: the article's corrections, what the checks find, what is known about it, and what was done to it.

import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Details } from '../../features/details/details.tsx'
import { History } from '../../features/history/article/history.tsx'
import { ReaderNotice } from '../../features/notices/editor/reader-notice.tsx'
import { Corrections } from '../../features/review/corrections/corrections.tsx'
import { useArticleFindings } from '../../features/review/findings/article-findings.ts'
import { Findings } from '../../features/review/findings/findings.tsx'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { type OpenedArticle, useArticle } from '../../queries/article.ts'
import { nameWithKeys } from '../../session/keys/key-names.ts'
import { changeView, INSPECTOR_TABS, type InspectorTab, useViewState } from '../../session/view-state.ts'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './inspector.module.css'

export function Inspector() {
  const archive = useOpenArchive()
  const articleId = useViewState((state) => state.articleId)
  const tab = useViewState((state) => state.tab)
  const { opened, problem } = useArticle(archive.id, articleId)
  const { findings } = useArticleFindings(archive.id, problem ? null : opened)
  const counts: Partial<Readonly<Record<InspectorTab, number>>> = {
    corrections: opened?.corrections.length ?? 0,
    findings: findings.length,
  }
  return (
    <Tabs
      className={classNames(styles.tabs)}
      selectedKey={tab}
      onSelectionChange={(key) => {
        const chosen = INSPECTOR_TABS.find((candidate) => candidate === key)
        if (chosen) changeView({ tab: chosen })
      }}
    >
      <TabList className={classNames(styles.list)} aria-label={words('inspector.tabs')}>
        {INSPECTOR_TABS.map((id) => (
          <Tab key={id} id={id} className={classNames(styles.tab)}>
            <span title={nameWithKeys(words(`inspector.${id}`), `tab-${id}`)}>{words(`inspector.${id}`)}</span>
            {(counts[id] ?? 0) > 0 && <span className={styles.count}>{counts[id]}</span>}
          </Tab>
        ))}
      </TabList>
      {INSPECTOR_TABS.map((id) => (
        <TabPanel key={id} id={id} className={classNames(styles.panel)}>
          {opened && !problem ? <Panel tab={id} opened={opened} /> : <EmptyState title={words('inspector.none')} />}
        </TabPanel>
      ))}
    </Tabs>
  )
}

function Panel({ tab, opened }: { readonly tab: InspectorTab; readonly opened: OpenedArticle }) {
  if (tab === 'findings') return <Findings opened={opened} />
  if (tab === 'details') return <Details article={opened.article} />
  if (tab === 'history') return <History opened={opened} />
  return (
    <>
      <Corrections opened={opened} />
      <ReaderNotice key={opened.article.record.id} opened={opened} />
    </>
  )
}
