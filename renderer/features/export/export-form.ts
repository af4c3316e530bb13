// What a person has entered for an export, and the request it makes. Pure; kept while the window is open.
import type { ExportFormatInfo, Request } from '../../../electron/contract/index.ts'

export type ExportRequest = Omit<Request<'export:run'>, 'job'>
export type ExportWhat = 'article' | 'selected' | 'filter'

/** The formats there are, in the order they are offered. */
export type Formats = readonly ExportFormatInfo[]
export const EXPORT_VIEWS = ['corrected', 'marked', 'original'] as const satisfies readonly ExportRequest['view'][]

export interface ExportForm {
  readonly what: ExportWhat
  /** In the order they are offered; none while the user is still choosing. */
  readonly to: readonly string[]
  readonly view: ExportRequest['view']
  readonly oneFile: boolean
  readonly nameTemplate: string
  readonly keepFooters: boolean
  readonly recipient: string
  readonly withRemoved: boolean
  readonly withWrongForms: boolean
  readonly withReasons: boolean
  /** Of files that go back: whether they state the dates of the last change, and the version, as they are now. */
  readonly withDates: boolean
  readonly withVersion: boolean
  /** Whether they get the notices of their articles, where they have a place for them. */
  readonly withNotice: boolean
  /** Whether they go back in the ZIP, mailbox or mail they came in. */
  readonly whole: boolean
  /** Whether new files are put into one ZIP. */
  readonly zip: boolean
}

export const FIRST_FORM: ExportForm = {
  what: 'article',
  to: ['text'],
  view: 'corrected',
  oneFile: false,
  nameTemplate: '{date}-{headline}',
  keepFooters: false,
  recipient: '',
  withRemoved: false,
  withWrongForms: false,
  withReasons: false,
  withDates: false,
  withVersion: false,
  withNotice: false,
  whole: false,
  zip: false,
}

/** Parts a name template can have; see the command line's --name. */
export const NAME_PARTS = ['date', 'headline', 'id', 'source', 'desk'] as const

/** Articles an export could mean now. */
export interface ExportScope {
  readonly articleId: string | null
  readonly selected: number
  /** null: not counted yet. */
  readonly found: number | null
}

/** What a dialog that opens now begins with: the selected articles if there are any, else the open one. */
export function whatNow({ articleId, selected }: ExportScope): ExportWhat {
  if (selected > 0) return 'selected'
  return articleId === null ? 'filter' : 'article'
}

/** How many articles a choice means. */
export function countOf(what: ExportWhat, { articleId, selected, found }: ExportScope): number {
  if (what === 'selected') return selected
  return what === 'filter' ? (found ?? 0) : articleId === null ? 0 : 1
}

/** Those of the formats that were chosen. */
export function chosenOf(formats: Formats, to: readonly string[]): Formats {
  return formats.filter(({ name }) => to.includes(name))
}

/** Whether a format is newly written copy rather than a table of what was done to it, or the files that came in. */
function isOfCopy({ isLog = false, isSource = false }: ExportFormatInfo): boolean {
  return !isLog && !isSource
}

/** The formats with one more, or one less, in the order they are offered. Files that go back as they came go alone. */
export function withFormat(formats: Formats, to: readonly string[], name: string, isOn: boolean): readonly string[] {
  const isSource = (each: string): boolean => formats.find((format) => format.name === each)?.isSource ?? false
  if (isOn && isSource(name)) return [name]
  return formats
    .filter((format) => !isOn || !isSource(format.name))
    .map((format) => format.name)
    .filter((each) => (each === name ? isOn : to.includes(each)))
}

/** The format an example of a file name is given in: the first that is named by the template. */
export function exampleFormat(formats: Formats, to: readonly string[]): string {
  return chosenOf(formats, to).find(isOfCopy)?.name ?? to[0] ?? 'text'
}

/** Which of the further choices mean anything for the formats and the view chosen. */
export function choicesOf(
  formats: Formats,
  { to, view }: Pick<ExportForm, 'to' | 'view'>,
): {
  readonly [C in
    | 'view'
    | 'oneFile'
    | 'keepFooters'
    | 'withWrongForms'
    | 'withReasons'
    | 'withRemoved'
    | 'zip'
    | 'facts']: boolean
} {
  const chosen = chosenOf(formats, to)
  const isBack = chosen.some(({ isSource = false }) => isSource)
  const isCopy = chosen.some(isOfCopy)
  return {
    view: isCopy,
    oneFile: isCopy,
    keepFooters: isCopy,
    withWrongForms: chosen.some(({ hasMachineData }) => hasMachineData),
    withRemoved: !isBack,
    zip: !isBack,
    facts: isBack,
    withReasons: chosen.some(({ reasonsIn = [] }) => reasonsIn.includes(view)),
  }
}

/** Whether all articles go into one file: a log always is one, and files that go back are as they came. */
export function isOneFile(formats: Formats, { to, oneFile }: Pick<ExportForm, 'to' | 'oneFile'>): boolean {
  const chosen = chosenOf(formats, to)
  return chosen.some(isOfCopy) ? oneFile : chosen.some(({ isLog }) => isLog)
}

/** Whether the files are named by the template: one file for all has a name of its own. */
export function isNamedByTemplate(
  formats: Formats,
  { to, oneFile }: Pick<ExportForm, 'to' | 'oneFile'>,
  count: number,
): boolean {
  return chosenOf(formats, to).some(isOfCopy) && !(oneFile && count > 1)
}

/** The request of a form. A log is of every correction, whatever text is shown. */
export function toRequest(form: ExportForm, ids: readonly string[], folder: string): ExportRequest {
  const { to, view, oneFile, nameTemplate, keepFooters, recipient, withRemoved, withWrongForms, withReasons } = form
  const facts = { dates: form.withDates, version: form.withVersion }
  const isFiltered = form.what === 'filter'
  return {
    ids: [...ids],
    to: [...to],
    view,
    folder,
    oneFile,
    nameTemplate: nameTemplate.trim(),
    recipient: recipient.trim(),
    allowStale: false,
    keepFooters,
    withRemoved,
    withWrongForms,
    withReasons,
    facts,
    ...{ whole: form.whole, withNotice: form.withNotice, zip: form.zip, isFiltered },
    ifExists: 'ask',
  }
}
