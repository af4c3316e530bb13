// Lists of a Word file: one bulleted list for all, and for each numbered list one of its own, so that it begins at 1.
import type { Element } from 'xast'
import type { Block } from '../../../schema/index.ts'
import { sharedPart, val, w, wordRoot } from './word-xml.ts'

const BULLETS = 1
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const
const INDENT = 360

export class Numbering {
  private lists = BULLETS
  private isInNumbered = false

  /** What makes a paragraph a list item; [] for others. Blocks must come in reading order. */
  propertiesOf({ type, ordered, depth }: Block): readonly Element[] {
    const isNumbered = type === 'li' && ordered === true
    if (isNumbered && !this.isInNumbered) this.lists += 1
    this.isInNumbered = isNumbered
    return this.alike({ type, ordered, depth })
  }

  /** The same for a block that does not count itself: what a paragraph was before a change. */
  alike({ type, ordered, depth }: Pick<Block, 'type' | 'ordered' | 'depth'>): readonly Element[] {
    if (type !== 'li') return []
    return [w('numPr', {}, [val('ilvl', depth ?? 0), val('numId', ordered ? Math.max(this.lists, 2) : BULLETS)])]
  }

  /** The part that defines all lists used so far. */
  part(): Element {
    const { lists } = this
    return sharedPart(`numbering ${lists}`, () => definitionsFor(lists))
  }
}

function definitionsFor(lists: number): Element {
  const numbered = Array.from({ length: Math.max(lists, 2) - BULLETS }, (_, n) => BULLETS + 1 + n)
  const restart = LEVELS.map((level) => w('lvlOverride', { ilvl: level }, [val('startOverride', 1)]))
  return wordRoot('numbering', [
    definition(1, 'bullet', () => '•'),
    definition(2, 'decimal', (level) => `%${level + 1}.`),
    w('num', { numId: BULLETS }, [val('abstractNumId', 1)]),
    ...numbered.map((numId) => w('num', { numId }, [val('abstractNumId', 2), ...restart])),
  ])
}

function definition(abstractNumId: number, format: string, text: (level: number) => string): Element {
  const levels = LEVELS.map((level) =>
    w('lvl', { ilvl: level }, [
      val('start', 1),
      val('numFmt', format),
      val('lvlText', text(level)),
      val('lvlJc', 'left'),
      w('pPr', {}, [w('ind', { left: INDENT * (level + 2), hanging: INDENT })]),
    ]),
  )
  return w('abstractNum', { abstractNumId }, [val('multiLevelType', 'hybridMultilevel'), ...levels])
}
