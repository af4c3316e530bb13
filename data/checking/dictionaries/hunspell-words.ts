// A Hunspell dictionary that is looked words up in, not expanded: nspell makes every form of every word when it reads a dictionary, which takes
// minutes and gigabytes for French or Portuguese. Here endings are taken off the word instead, so that reading takes a second and memory is that
// of the word list. The format is that of the manual page hunspell(5). Compounds are accepted when all their parts are words.

/** Larger files are no dictionary of a language. */
export const MOST_BYTES = 30_000_000

interface Affix {
  readonly flag: string
  readonly add: string
  readonly strip: string
  /** What the stem must look like; null: anything. */
  readonly condition: RegExp | null
  /** Flags of what the affix makes: another affix may follow. */
  readonly next: string
  readonly isCrossed: boolean
}

type FlagMode = 'char' | 'long' | 'num'

const NO_ENTRIES: readonly string[] = []

/** Shorter parts make compounds of anything. */
const LEAST_PART = 4
const MOST_PARTS = 3
/** What German and its neighbours put between the parts of a compound. */
const JOINTS = ['', 's', 'es', 'n', 'en', 'e', '-']

export class HunspellWords {
  /** Of each word the flags of its entries: words that are written alike have one each. */
  private readonly words = new Map<string, readonly string[]>()
  private readonly suffixes = new Map<string, Affix[]>()
  private readonly prefixes = new Map<string, Affix[]>()
  private readonly aliases: string[] = []
  private readonly special = new Map<string, string>()
  private mode: FlagMode = 'char'
  private longest = 0
  private hasCompounds = false

  /** Of the decoded text of an .aff and a .dic file. */
  constructor(aff: string, dic: string) {
    this.readRules(aff)
    for (const line of dic.split('\n').slice(1)) this.readWord(line)
  }

  /** Number of entries of the word list. */
  get size(): number {
    return this.words.size
  }

  /** Whether a word is right as it is written, or with a small letter for its first capital. */
  isWord(word: string): boolean {
    return this.isForm(word) || (this.hasCompounds && this.isCompound(word.toLowerCase(), MOST_PARTS))
  }

  private isForm(word: string): boolean {
    return this.isOneOf(word) || (/^\p{Lu}/u.test(word) && this.isOneOf(word.toLowerCase()))
  }

  /** A word of the list, or one made of it by a prefix, up to two suffixes, or both. */
  private isOneOf(word: string): boolean {
    if (this.entries(word).some((flags) => this.isWhole(flags))) return true
    return this.hasSuffix(word, '', 2) || this.hasPrefix(word)
  }

  private isWhole(flags: string): boolean {
    return !['NEEDAFFIX', 'FORBIDDENWORD', 'ONLYINCOMPOUND'].some((name) => this.hasFlag(flags, this.special.get(name)))
  }

  private hasPrefix(word: string): boolean {
    for (let length = 1; length < word.length && length <= this.longest; length += 1) {
      for (const affix of this.prefixes.get(word.slice(0, length)) ?? []) {
        const stem = affix.strip + word.slice(length)
        if (affix.condition !== null && !affix.condition.test(stem)) continue
        if (this.entries(stem).some((flags) => this.hasFlag(flags, affix.flag) && !this.isForbidden(flags))) return true
        if (affix.isCrossed && this.hasSuffix(stem, affix.flag, 2)) return true
      }
    }
    return false
  }

  /** `needed`: a flag of a prefix that the stem must have, too; `left`: how many suffixes may still be taken off. */
  private hasSuffix(word: string, needed: string, left: number, last = ''): boolean {
    for (let length = 0; length <= word.length && length <= this.longest; length += 1) {
      for (const affix of this.suffixes.get(length === 0 ? '' : word.slice(-length)) ?? []) {
        if (last !== '' && !this.hasFlag(affix.next, last)) continue
        if (needed !== '' && !affix.isCrossed) continue
        const stem = word.slice(0, word.length - length) + affix.strip
        if (affix.condition !== null && !affix.condition.test(stem)) continue
        const isKnown = this.entries(stem).some(
          (flags) =>
            this.hasFlag(flags, affix.flag) &&
            !this.isForbidden(flags) &&
            (needed === '' || this.hasFlag(flags, needed) || this.hasFlag(affix.next, needed)),
        )
        if (isKnown) return true
        if (left > 1 && this.hasSuffix(stem, needed, left - 1, affix.flag)) return true
      }
    }
    return false
  }

  private entries(word: string): readonly string[] {
    return this.words.get(word) ?? NO_ENTRIES
  }

  private isForbidden(flags: string): boolean {
    return this.hasFlag(flags, this.special.get('FORBIDDENWORD'))
  }

  private isCompound(word: string, parts: number): boolean {
    if (parts < 2) return false
    for (let at = LEAST_PART; at <= word.length - LEAST_PART; at += 1) {
      const rest = word.slice(at)
      if (!this.isPart(rest) && !this.isCompound(rest, parts - 1)) continue
      const first = word.slice(0, at)
      if (JOINTS.some((joint) => first.endsWith(joint) && this.isPart(first.slice(0, first.length - joint.length))))
        return true
    }
    return false
  }

  private isPart(part: string): boolean {
    if (part.length < LEAST_PART - 1) return false
    return this.isOneOf(part) || this.isOneOf(part.charAt(0).toUpperCase() + part.slice(1))
  }

  private hasFlag(flags: string, flag: string | undefined): boolean {
    if (flag === undefined || flag === '' || flags === '') return false
    if (this.mode === 'char') return flags.includes(flag)
    if (this.mode === 'num') return `,${flags},`.includes(`,${flag},`)
    for (let at = 0; at < flags.length; at += 2) if (flags.startsWith(flag, at)) return true
    return false
  }

  private readWord(line: string): void {
    const [entry = ''] = line.split(/\t|\s+(?=\p{Ll}\p{Ll}:)/u)
    const slash = entry.search(/(?<!\\)\//)
    const word = (slash < 0 ? entry : entry.slice(0, slash)).trim().replaceAll('\\/', '/')
    if (word === '') return
    const flags = slash < 0 ? '' : this.flagsOf(entry.slice(slash + 1).trim())
    this.words.set(word, [...this.entries(word), flags])
  }

  /** The flags of an entry, whose number may stand for a list of them. */
  private flagsOf(written: string): string {
    return this.aliases.length > 0 && /^\d+$/.test(written) ? (this.aliases[Number(written) - 1] ?? '') : written
  }

  private readRules(aff: string): void {
    const crossed = new Map<string, boolean>()
    let hasAliases = false
    for (const line of aff.split('\n')) {
      const [name = '', first = '', second = '', third = '', fourth = ''] = line.trim().split(/\s+/)
      if (name === 'FLAG') this.mode = first === 'long' ? 'long' : first === 'num' ? 'num' : 'char'
      else if (name === 'AF') {
        if (hasAliases) this.aliases.push(first)
        hasAliases = true
      } else if (/^(?:NEEDAFFIX|FORBIDDENWORD|ONLYINCOMPOUND)$/.test(name)) this.special.set(name, first)
      else if (/^COMPOUND(?:FLAG|BEGIN|RULE)$/.test(name)) this.hasCompounds = true
      else if (name !== 'SFX' && name !== 'PFX') continue
      else if (!crossed.has(name + first)) crossed.set(name + first, second === 'Y')
      else
        this.readAffix(name, {
          flag: first,
          strip: second,
          added: third,
          condition: fourth,
          isCrossed: crossed.get(name + first) === true,
        })
    }
  }

  private readAffix(
    kind: 'SFX' | 'PFX',
    {
      flag,
      strip,
      added,
      condition,
      isCrossed,
    }: Readonly<Record<'flag' | 'strip' | 'added' | 'condition', string>> & { readonly isCrossed: boolean },
  ): void {
    const [form = '', next = ''] = added.split('/')
    const add = form === '0' ? '' : form
    const list = kind === 'SFX' ? this.suffixes : this.prefixes
    const known = list.get(add) ?? []
    list.set(add, known)
    known.push({
      ...{ flag, add, isCrossed, strip: strip === '0' ? '' : strip, next: this.flagsOf(next) },
      condition: conditionOf(condition, kind),
    })
    this.longest = Math.max(this.longest, add.length)
  }
}

const conditions = new Map<string, RegExp | null>()

/** Conditions are letters, classes and dots, from a file that may come from anywhere: anything else is taken as letters. */
function conditionOf(written: string, kind: 'SFX' | 'PFX'): RegExp | null {
  if (written === '' || written === '.') return null
  const key = kind + written
  const before = conditions.get(key)
  if (before !== undefined) return before
  const source = written.replaceAll(/\[\^?[^\]]*\]|./gu, (part) =>
    part.length > 1 || part === '.' ? part.replaceAll('\\', '\\\\') : part.replaceAll(/[\\^$*+?()[\]{}|/-]/g, '\\$&'),
  )
  let made: RegExp | null = null
  try {
    made = new RegExp(kind === 'SFX' ? `${source}$` : `^${source}`, 'u')
  } catch {
    made = null
  }
  conditions.set(key, made)
  return made
}
