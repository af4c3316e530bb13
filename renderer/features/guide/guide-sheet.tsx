// The guide: contents and a search field on the left, the page on the right. All of it is in the app.

import { type GuidePage, PAGES } from 'virtual:guide'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Search } from 'lucide-react'
import { type ComponentProps, useEffect, useMemo, useRef } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { Button } from 'react-aria-components'
import { LANGUAGE } from '../../messages/locale.ts'
import { words } from '../../messages/words.ts'
import { closeOverlay, useIsOpen } from '../../session/overlay.ts'
import { classNames } from '../../ui/class-names.ts'
import { FramedField } from '../../ui/framed-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import styles from './guide.module.css'
import { turnTo, useGuide } from './guide-acts.ts'
import { guideHits } from './guide-search.ts'

export function GuideSheet() {
  const isOpen = useIsOpen('guide')
  return (
    <Sheet topic={null} title={words('guide.title')} isOpen={isOpen} onClose={() => closeOverlay('guide')} size="wide">
      <div className={styles.guide}>
        <nav className={styles.contents} aria-label={words('guide.contents')}>
          <SearchField />
          {LANGUAGE !== 'en' && <p className={styles.none}>{words('guide.in-english')}</p>}
          <div lang="en" className={styles.topics}>
            <Contents />
          </div>
        </nav>
        <Page />
      </div>
    </Sheet>
  )
}

function SearchField() {
  const query = useGuide((state) => state.query)
  return (
    <FramedField>
      <Search size={14} aria-hidden />
      <input
        type="search"
        aria-label={words('guide.search')}
        placeholder={words('guide.search')}
        value={query}
        maxLength={100}
        // biome-ignore lint/a11y/noAutofocus: the guide is opened to search it
        autoFocus
        onChange={(event) => useGuide.setState({ query: event.target.value })}
      />
    </FramedField>
  )
}

function Contents() {
  const { page: open, section: at, query } = useGuide()
  const hits = useMemo(() => guideHits(PAGES, query), [query])
  if (query.trim() !== '') {
    return (
      <ul>
        {hits.length === 0 && <li className={styles.none}>{words('guide.none')}</li>}
        {hits.map(({ page, section, around }) => (
          <li key={`${page.id}#${section.id}`}>
            <Button
              className={classNames(styles.hit)}
              aria-current={page.id === open && section.id === at}
              onPress={() => turnTo(page.id, section.id)}
            >
              <b>{section.title}</b>
              <span>{around}</span>
            </Button>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <ul>
      {PAGES.map((page) => (
        <li key={page.id}>
          <Button
            className={classNames(styles.page)}
            aria-current={page.id === open && at === '' ? 'page' : false}
            onPress={() => turnTo(page.id)}
          >
            {page.title}
          </Button>
          {page.id === open && <Sections page={page} at={at} />}
        </li>
      ))}
    </ul>
  )
}

function Sections({ page, at }: { readonly page: GuidePage; readonly at: string }) {
  return (
    <ul>
      {page.sections.map(({ id, title, level }) => (
        <li key={id} data-level={level}>
          <Button className={classNames(styles.section)} aria-current={id === at} onPress={() => turnTo(page.id, id)}>
            {title}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function Page() {
  const { page: id, section } = useGuide()
  const page = PAGES.find((each) => each.id === id) ?? PAGES[0]
  const scroller = useRef<HTMLElement>(null)
  const content = useMemo(
    () => page && toJsxRuntime(page.tree, { Fragment, jsx, jsxs, components: { a: GuideLink } }),
    [page],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when the page changes
  useEffect(() => {
    const heading = section === '' ? null : scroller.current?.querySelector(`#${CSS.escape(section)}`)
    if (heading) heading.scrollIntoView({ block: 'start' })
    else scroller.current?.scrollTo({ top: 0 })
  }, [page, section])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={scroller} lang="en" className={styles.text} aria-label={page?.title} tabIndex={0}>
      {content}
    </section>
  )
}

type LinkProps = ComponentProps<'a'> & { readonly 'data-page'?: string; readonly 'data-section'?: string }

/** Inside the guide it opens the page; main asks before anything external is opened. */
function GuideLink({ 'data-page': page, 'data-section': section, href, children }: LinkProps) {
  if (page !== undefined) {
    return (
      <button type="button" className={styles.link} onClick={() => turnTo(page, section ?? '')}>
        {children}
      </button>
    )
  }
  if (href === undefined) return <>{children}</>
  return (
    <a className={styles.link} href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}
