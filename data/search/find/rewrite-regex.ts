// Rewrites a typed regular expression for every script: letters match with any accents unless those matter, and \b and
// \w treat “é” as a letter. An invalid expression is reported with its position.
import { type AST, RegExpParser, RegExpSyntaxError } from '@eslint-community/regexpp'
import { fail, ok, type Result } from '../../schema/index.ts'
import { variantLetters } from '../../text/letter-variants.ts'
import {
  classMembers,
  escapeInClass,
  foldedSource,
  NO_WORD_FOLLOWS,
  NO_WORD_PRECEDES,
  WORD_CHARACTER,
  WORD_FOLLOWS,
  WORD_PRECEDES,
} from '../../text/pattern-source.ts'

const parser = new RegExpParser({ ecmaVersion: 2024 })
const BOUNDARY = `(?:${WORD_PRECEDES}${NO_WORD_FOLLOWS}|${NO_WORD_PRECEDES}${WORD_FOLLOWS})`
const NO_BOUNDARY = `(?:${WORD_PRECEDES}${WORD_FOLLOWS}|${NO_WORD_PRECEDES}${NO_WORD_FOLLOWS})`

/** Sensitivity of a rewritten expression. */
interface Sensitivity {
  readonly hasCase: boolean
  readonly hasAccents: boolean
}

/** The expression as a tree. Throws RegExpSyntaxError. */
export function parseRegex(source: string): AST.Pattern {
  return parser.parsePattern(source, 0, source.length, { unicode: true })
}

/** The source to compile with the flag u. Problem: bad-pattern with the position (UTF-16 offset). */
export function rewriteRegex(source: string, sensitivity: Sensitivity): Result<string> {
  try {
    return ok(pattern(parseRegex(source), sensitivity))
  } catch (error) {
    if (!(error instanceof RegExpSyntaxError)) throw error
    const [, detail = error.message] = /: ([^:]+)$/.exec(error.message) ?? []
    return fail('bad-pattern', { pattern: source, at: Math.min(error.index, source.length), detail })
  }
}

type Node = AST.Pattern | AST.Alternative | AST.Element

function pattern({ alternatives }: AST.Pattern, how: Sensitivity): string {
  return alternatives.map((alternative) => inside(alternative, how)).join('|')
}

/** Adjacent letters are rewritten together: ss may be one character. */
function inside({ elements }: AST.Alternative, how: Sensitivity): string {
  let source = ''
  let run: AST.Character[] = []
  const flush = (): void => {
    source += how.hasAccents ? run.map(({ raw }) => raw).join('') : foldedRun(run, how.hasCase)
    run = []
  }
  for (const element of elements) {
    if (element.type === 'Character') run.push(element)
    else {
      flush()
      source += rewritten(element, how)
    }
  }
  flush()
  return source
}

function foldedRun(run: readonly AST.Character[], hasCase: boolean): string {
  return run.length === 0 ? '' : foldedSource(run.map(({ value }) => String.fromCodePoint(value)).join(''), hasCase)
}

function rewritten(node: AST.Element, how: Sensitivity): string {
  switch (node.type) {
    case 'Character':
      return how.hasAccents ? node.raw : `(?:${foldedRun([node], how.hasCase)})`
    case 'Quantifier':
      return rewritten(node.element, how) + node.raw.slice(node.element.raw.length)
    case 'CharacterClass':
      return characterClass(node, how)
    case 'CharacterSet':
      return node.kind === 'word' ? `[${node.negate ? '^' : ''}${WORD_CHARACTER}]` : node.raw
    case 'Assertion':
      if (node.kind === 'word') return node.negate ? NO_BOUNDARY : BOUNDARY
      return 'alternatives' in node ? around(node, how) : node.raw
    case 'Group':
    case 'CapturingGroup':
      return around(node, how)
    case 'ExpressionCharacterClass':
    case 'Backreference':
      return node.raw
  }
}

/** The parts of a group around its alternatives, left as typed. */
function around(node: Node & { readonly alternatives: AST.Alternative[] }, how: Sensitivity): string {
  const from = (node.alternatives[0] as AST.Alternative).start - node.start
  const opening = node.raw.slice(0, from)
  return `${opening}${node.alternatives.map((alternative) => inside(alternative, how)).join('|')})`
}

function characterClass(node: AST.CharacterClass, how: Sensitivity): string {
  const members = node.elements.map((element) => classElement(element, how)).join('')
  const source = `[${node.negate ? '^' : ''}${members}]`
  return how.hasAccents || node.negate || !/\p{L}/u.test(members) ? source : `(?:${source}\\p{M}*)`
}

function classElement(element: AST.CharacterClass['elements'][number], how: Sensitivity): string {
  if (element.type === 'CharacterSet' && element.kind === 'word' && !element.negate) return WORD_CHARACTER
  if (how.hasAccents) return element.raw
  if (element.type === 'Character') return classMembers(String.fromCodePoint(element.value), how.hasCase)
  if (element.type === 'CharacterClassRange') return element.raw + widened(element, how.hasCase)
  return element.raw
}

/** The accented variants of all letters in a range. */
function widened({ min, max }: AST.CharacterClassRange, hasCase: boolean): string {
  const isInRange = (letter: string): boolean => {
    const code = letter.codePointAt(0) ?? 0
    return code >= min.value && code <= max.value
  }
  const wanted = variantLetters().filter(
    ({ base }) => isInRange(base) || (!hasCase && (isInRange(base.toLowerCase()) || isInRange(base.toUpperCase()))),
  )
  return escapeInClass(wanted.map(({ characters }) => characters).join(''))
}
