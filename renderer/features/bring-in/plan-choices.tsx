// The language and encoding of copy that is to come in: of all of it, of one article, and of a file that could not be read.
import { useState } from 'react'
import { ENCODINGS, type FreshCopy, type ImportPlanned } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { LanguageField } from '../../ui/language-field.tsx'
import { shownLanguage } from '../../ui/languages.ts'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './bring-in.module.css'
import { sayOf, useBringIn } from './bring-in-acts.ts'
import { DetailsOfAll } from './details-of-all.tsx'
import { EncodingMenu, encodingName } from './encoding-menu.tsx'
import { LanguageChoice } from './language-choice.tsx'

/** What holds for every file that has no choice of its own. */
export function ChoicesOfAll() {
  const { language, encoding } = useBringIn(({ choices }) => choices)
  return (
    <div className={styles.ofAll}>
      <span>{words('copy.of-all')}</span>
      <LanguageOfAll language={language} />
      <EncodingMenu
        chosen={encoding ?? null}
        button={encoding === undefined ? words('copy.encoding-recognised') : encodingName(encoding)}
        label={words('copy.encoding-of-all')}
        onChoose={(chosen) => sayOf(null, { encoding: chosen })}
      />
      <DetailsOfAll />
    </div>
  )
}

function LanguageOfAll({ language }: { readonly language: string | undefined }) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) {
    return (
      <LanguageField
        label={words('copy.language')}
        isLabelHidden
        value={language ?? ''}
        isFocusedFirst
        onChoose={(code) => sayOf(null, { language: code })}
        onCancel={() => setOpen(false)}
      />
    )
  }
  return (
    <>
      <TextButton kind="quiet" label={words('copy.language-of-all')} onPress={() => setOpen(true)}>
        {language === undefined ? words('copy.each-recognised') : shownLanguage(language)}
      </TextButton>
      {language !== undefined && (
        <TextButton kind="quiet" onPress={() => sayOf(null, { language: undefined })}>
          {words('copy.recognise-again')}
        </TextButton>
      )}
    </>
  )
}

/** What is known of an article that would come in. */
export function CopyChoices({ copy }: { readonly copy: FreshCopy }) {
  const { source, language, languageFrom, encoding, isGuess } = copy
  const own = useBringIn(({ choices }) => choices.files?.[source]?.encoding)
  const isShown = encoding !== 'utf-8' || own !== undefined
  return (
    <div className={styles.fresh}>
      <LanguageChoice
        language={language}
        origin={languageFrom}
        of={source}
        onChoose={(code) => sayOf(source, { language: code })}
      />
      {isShown && (
        <EncodingMenu
          chosen={own ?? null}
          button={isGuess ? words('copy.encoding-guess', { encoding }) : encodingName(encoding)}
          label={words('copy.encoding-of', { source })}
          onChoose={(chosen) => sayOf(source, { encoding: chosen })}
        />
      )}
    </div>
  )
}

/** The choice of an encoding, for a file that was refused for its own. */
export function EncodingOfRefused({ source, problem }: ImportPlanned['refused'][number]) {
  if (problem.code !== 'unknown-encoding' && problem.code !== 'not-in-encoding') return null
  const likely = problem.code === 'unknown-encoding' ? problem.details.candidates : []
  const known = ENCODINGS.filter((encoding) => likely.includes(encoding))
  const [best] = likely.flatMap((name) => known.filter((encoding) => encoding === name))
  return (
    <span className={styles.known}>
      {best !== undefined && (
        <TextButton
          label={words('copy.read-as-of', { encoding: encodingName(best), source })}
          onPress={() => sayOf(source, { encoding: best })}
        >
          {words('copy.read-as', { encoding: encodingName(best) })}
        </TextButton>
      )}
      <EncodingMenu
        chosen={null}
        button={words('copy.choose-encoding')}
        label={words('copy.encoding-of', { source })}
        likely={likely}
        onChoose={(chosen) => sayOf(source, { encoding: chosen })}
      />
    </span>
  )
}
