// A rule or a word list edited as a file, a rule also in a form, tried on its examples and on sentences while typing. A file that cannot
// be used may still be saved, and is marked as not used.
import { useEffect, useState } from 'react'
import type { Article, RuleTrial } from '../../../electron/contract/index.ts'
import { api } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { useArticle } from '../../queries/article.ts'
import { useViewState } from '../../session/view-state.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { LabelledField } from '../../ui/labelled-field.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './house-style.module.css'
import { type Entry, firstText, keepTyped, saveFile, useHouseStyle } from './house-style-acts.ts'
import { draftOf, mistakeIn, type RuleDraft, ruleText } from './rule-draft.ts'
import { RuleForm } from './rule-form.tsx'
import { TrialResult } from './trial-result.tsx'

export interface FileFormProps {
  readonly entry: Extract<Entry, { kind: 'file' }>
  readonly isReadOnly: boolean
}

interface TypedFile {
  readonly path: string
  readonly text: string
  /** As typed into the form, blank lines included. */
  readonly draft?: RuleDraft
}

/** Milliseconds after the last key. */
const SETTLED = 250
const MOST_SENTENCES = 50
const EDITED_AS = ['form', 'yaml'] as const
const YAML = /\.ya?ml$/i

export function FileForm({ entry: { key, path: firstPath, before }, isReadOnly }: FileFormProps) {
  const typed = useHouseStyle((state) => state.typed[key]) as TypedFile | undefined
  const { path, text } = typed ?? { path: firstPath, text: before ?? firstText(firstPath) }
  const isRule = YAML.test(firstPath) && !firstPath.startsWith('names.')
  const draft = isRule ? (typed?.draft ?? draftOf(text)) : null
  const [isYaml, setYaml] = useState(false)
  const setPath = (next: string): void => keepTyped(key, { ...typed, path: next, text })
  const setText = (next: string): void => keepTyped(key, next === before ? null : { path, text: next })
  const setDraft = (next: RuleDraft): void => keepTyped(key, { path, text: ruleText(next), draft: next })
  const [sentences, setSentences] = useState('')
  const isInForm = draft !== null && !isYaml
  const mistake = isInForm ? mistakeIn(draft) : null
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
      {draft && (
        <ChoiceField
          label={words('house-style.edit-as')}
          choices={EDITED_AS.map((id) => ({ id, label: words(`house-style.as-${id}`) }))}
          chosen={isYaml ? 'yaml' : 'form'}
          onChoose={(id) => setYaml(id === 'yaml')}
        />
      )}
      {isInForm ? (
        <RuleForm draft={draft} isReadOnly={isReadOnly} onChange={setDraft} />
      ) : (
        <LabelledField
          label={words('house-style.text')}
          {...(isRule && draft ? {} : { hint: words(isRule ? 'house-style.yaml-hint' : 'house-style.words-hint') })}
          value={text}
          rows={12}
          maxLength={2_000_000}
          isDisabled={isReadOnly}
          isCode
          onChange={setText}
        />
      )}
      {isRule && (
        <LabelledField
          label={words('house-style.sentences')}
          hint={words('house-style.sentences-hint')}
          value={sentences}
          rows={2}
          maxLength={20_000}
          onChange={setSentences}
        />
      )}
      {isRule && <TryOnArticle onTake={setSentences} />}
      {trial && mistake === null && <TrialResult trial={trial} />}
      {!isReadOnly && (
        <DialogFoot
          main={{
            label: words(isUsable ? 'house-style.save' : 'house-style.save-unused'),
            isDisabled: text === before || path.trim() === '' || mistake !== null,
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

/** Takes the paragraphs of the open article to try the rule on; nothing where none is open. */
function TryOnArticle({ onTake }: { readonly onTake: (sentences: string) => void }) {
  const archive = useOpenArchive()
  const id = useViewState((view) => view.articleId)
  const { opened } = useArticle(archive.id, id)
  if (!opened) return null
  const paragraphs = (): string => textsOf(opened.article).join('\n').slice(0, 20_000)
  return (
    <div className={styles.buttons}>
      <TextButton kind="quiet" onPress={() => onTake(paragraphs())}>
        {words('house-style.try-article')}
      </TextButton>
    </div>
  )
}

function textsOf({ fields }: Article): readonly string[] {
  return (['headline', 'standfirst', 'body'] as const).flatMap((field) => fields.get(field)?.publishedText() ?? [])
}

/** The effect of the present text; null until known. */
function useTrial(path: string, text: string, sentences: string): RuleTrial | null {
  const [trial, setTrial] = useState<RuleTrial | null>(null)
  useEffect(() => {
    let isStale = false
    const timer = setTimeout(async () => {
      const lines = sentences.split('\n').filter((line) => line.trim() !== '')
      const request = {
        path: path.trim() || 'styles/House/Rule.yml',
        text,
        sentences: lines.slice(0, MOST_SENTENCES).map((line) => line.slice(0, 2000)),
      }
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
