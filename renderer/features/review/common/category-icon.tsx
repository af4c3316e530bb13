// An icon for each category of corrections.
import {
  BookA,
  CalendarDays,
  CircleEllipsis,
  Hash,
  Landmark,
  Link,
  type LucideIcon,
  Pilcrow,
  Quote,
  Scale,
  SpellCheck,
  Type,
  UserRound,
  UserRoundPen,
  WholeWord,
} from 'lucide-react'
import type { Category } from '../../../../electron/contract/index.ts'

const ICONS: { readonly [C in Category]: LucideIcon } = {
  name: UserRound,
  spelling: SpellCheck,
  grammar: WholeWord,
  punctuation: Pilcrow,
  fact: Landmark,
  number: Hash,
  date: CalendarDays,
  quote: Quote,
  attribution: UserRoundPen,
  style: BookA,
  link: Link,
  format: Type,
  legal: Scale,
  other: CircleEllipsis,
}

export function CategoryIcon({ category }: { readonly category: Category }) {
  const Icon = ICONS[category]
  return <Icon size={13} aria-hidden />
}
