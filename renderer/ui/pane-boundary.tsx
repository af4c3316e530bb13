// Contains a bug in the pane where it happened: the other panes keep working.
import { Component, type ReactNode } from 'react'
import { type AnyProblem, problemOf } from '../api.ts'
import { ErrorStrip } from './error-strip.tsx'

interface PaneBoundaryState {
  readonly problem: AnyProblem | null
}

export class PaneBoundary extends Component<{ readonly children: ReactNode }, PaneBoundaryState> {
  override state: PaneBoundaryState = { problem: null }

  static getDerivedStateFromError(error: unknown): PaneBoundaryState {
    return { problem: problemOf(error) }
  }

  override render(): ReactNode {
    const { problem } = this.state
    if (!problem) return this.props.children
    return <ErrorStrip problem={problem} onRetry={() => this.setState({ problem: null })} />
  }
}
