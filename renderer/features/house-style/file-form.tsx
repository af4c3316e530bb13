// A rule or a word list edited as a file, tried on its examples and on sentences while typing. A file that cannot be
// used may still be saved, and is marked as not used.
import { useEffect, useState } from 'react'
import type { RuleTrial } from '../../../electron/contract/index.ts'
import { api } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { LabelledField } from '../../ui/labelled-field.tsx'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './house-style.module.css'
import { type Entry, firstText, keepTyped, saveFile, useHouseStyle } from './house-style-acts.ts'
import { TrialResult } from './trial-result.tsx'

export interface FileFormProps {
  readonly entry: Extract<Entry, { kind: 'file' }>
  readonly isReadOnly: boolean
}

interface TypedFile {
  readonly path: string
  readonly text: string
}

/** Milliseconds after the last key. */
const SETTLED = 250
const YAML = /\.ya?ml$/i

export function FileForm({ entry: { key, path: firstPath, before }, isReadOnly }: FileFormProps) {
  const typed = useHouseStyle((state) => state.typed[key]) as TypedFile | undefined
  const { path, text } = typed ?? { path: firstPath, text: before ?? firstText(firstPath) }
  const setPath = (next: string): void => keepTyped(key, { path: next, text })
  const setText = (next: string): void => keepTyped(key, next === before ? null : { path, text: next })
  const [sentences, setSentences] = useState('')
  const isRule = YAML.test(firstPath) && !firstPath.startsWith('names.')
  const trial = useTrial(path, text, sentences)
  const isUsable = trial === null || (trial.problem === null && trial.examples.every(({ isKept }) => isKept))
  return (
    <div className={styles.form}>
      <LabelledField
        label={words('house-style.path')}
        value={path}
        maxLength={300}
        isDisabled={isReadOnly || before !== null}
        onChange={setPath}
      />
      <TextAreaField
        label={words('house-style.text')}
        {...(isRule ? {} : { hint: words('house-style.words-hint') })}
        value={text}
        rows={12}
        maxLength={2_000_000}
        isDisabled={isReadOnly}
        isCode
        onChange={setText}
      />
      {isRule && (
        <TextAreaField
          label={words('house-style.sentences')}
          hint={words('house-style.sentences-hint')}
          value={sentences}
          rows={2}
          maxLength={20_000}
          onChange={setSentences}
        />
      )}
      {trial && <TrialResult trial={trial} />}
      {!isReadOnly && (
        <DialogFoot
          main={{
            label: words(isUsable ? 'house-style.save' : 'house-style.save-unused'),
            isDisabled: text === before || path.trim() === '',
            onPress: () => void saveFile(path.trim(), before, text),
          }}
          others={
            before !== null && (
              <TextButton onPress={() => void saveFile(path, before, null)}>{words('house-style.remove')}</TextButton>
            )
          }
        />
      )}
    </div>
  )
}

/** The effect of the present text; null until known. */
function useTrial(path: string, text: string, sentences: string): RuleTrial | null {
  const [trial, setTrial] = useState<RuleTrial | null>(null)
  useEffect(() => {
    let isStale = false
    const timer = setTimeout(async () => {
      const lines = sentences.split('\n').filter((line) => line.trim() !== '')
      const request = { path: path.trim() || 'styles/House/Rule.yml', text, sentences: lines.slice(0, 50) }
      const tried = await api.stylebookTry(request).catch(() => null)
      if (!isStale) setTrial(tried)
    }, SETTLED)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [path, text, sentences])
  return trial
}
