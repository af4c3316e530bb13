// The dialog for a new article: headline and text to type or paste, or the clipboard's content as it would be imported;
// its language; and whether the archive already has the same text.

import { useEffect } from 'react'
import { type ImportPlanned, MOST_HEADLINE, MOST_PASTED } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { useIsOpen } from '../../session/overlay.ts'
import { changeView } from '../../session/view-state.ts'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { LabelledField } from '../../ui/labelled-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { useUnsaved } from '../../ui/unsaved.ts'
import styles from './bring-in.module.css'
import { LanguageChoice } from './language-choice.tsx'
import { bringArticleIn, closeNewArticle, enterArticle, takeIntoText, useNewArticle } from './new-article-acts.ts'

export function NewArticleDialog() {
  const isOpen = useIsOpen('new-article')
  // The text was meant for the archive that was open.
  useEffect(() => closeNewArticle, [])
  return (
    <Sheet topic="guide#importing" title={words('new.title')} isOpen={isOpen} onClose={closeNewArticle} size="medium">
      <NewArticleForm />
    </Sheet>
  )
}

function NewArticleForm() {
  const { html, text, headline, plan, problem, isTyped, isActing } = useNewArticle()
  const isEmpty = text.trim() === '' && html === null
  const fresh = plan?.fresh[0]
  const here = plan?.here[0]
  useUnsaved(isTyped && !isActing && here === undefined && !(isEmpty && headline.trim() === ''))
  return (
    <form
      className={styles.step}
      onSubmit={(event) => {
        event.preventDefault()
        void bringArticleIn()
      }}
    >
      <LabelledField
        label={words('new.headline')}
        hint={headlineHint(headline, fresh?.headline)}
        value={headline}
        maxLength={MOST_HEADLINE}
        isFirst={isEmpty}
        onChange={(value) => enterArticle({ headline: value })}
      />
      {html === null ? <TypedText text={text} /> : <PastedText fresh={fresh} />}
      {fresh && (
        <LanguageChoice
          language={fresh.language}
          origin={fresh.languageFrom}
          onChoose={(language) => enterArticle({ language })}
        />
      )}
      {here && <Here id={here.id} />}
      {problem && <ErrorStrip problem={problem} />}
      <DialogFoot
        isSticky
        cancel={{ onPress: closeNewArticle }}
        main={{
          label: words(isActing ? 'new.acting' : 'new.act'),
          isDisabled: isEmpty || isActing || here !== undefined || problem !== null,
          isFocusedFirst: fresh !== undefined,
        }}
      />
    </form>
  )
}

function headlineHint(typed: string, found: string | undefined): string {
  if (typed.trim() !== '' || found === undefined) return words('new.headline-hint')
  return words('new.headline-found', { headline: found })
}

function TypedText({ text }: { readonly text: string }) {
  return (
    <div
      onPaste={(event) => {
        const isText = event.target instanceof HTMLTextAreaElement
        if (isText && takeIntoText(event.clipboardData)) event.preventDefault()
      }}
    >
      <LabelledField
        label={words('new.text')}
        hint={words('new.text-hint')}
        value={text}
        rows={9}
        maxLength={MOST_PASTED}
        onChange={(value) => enterArticle({ text: value })}
      />
    </div>
  )
}

/** Characters shown of a text the archive already has. */
const MOST_SHOWN = 1500

function PastedText({ fresh }: { readonly fresh: ImportPlanned['fresh'][number] | undefined }) {
  const text = useNewArticle((state) => state.text)
  return (
    <div className={styles.part}>
      <h3>{words('new.pasted-title')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable text must be reachable by keyboard */}
      <section className={styles.opening} tabIndex={0} aria-label={words('new.pasted-title')}>
        {(fresh?.opening ?? text.slice(0, MOST_SHOWN)).split('\n').map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that never move
          <p key={at}>{line}</p>
        ))}
      </section>
      <p className={styles.hint}>
        {words('new.pasted-hint')}{' '}
        {text.trim() !== '' && (
          <TextButton kind="quiet" onPress={() => enterArticle({ html: null })}>
            {words('new.as-text')}
          </TextButton>
        )}
      </p>
    </div>
  )
}

function Here({ id }: { readonly id: string }) {
  const open = (): void => {
    closeNewArticle()
    changeView({ articleId: id, correctionId: null, place: null, onePane: 'article' })
  }
  return (
    <div className={styles.here} role="status">
      <b>{words('new.here')}</b>
      <TextButton isFocusedFirst onPress={open}>
        {words('plan.open-short')}
      </TextButton>
    </div>
  )
}
