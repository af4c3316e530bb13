// Words of the archive that no dictionary has, with the number of articles each is in: what enough articles use is no
// misspelling. Derived, kept up to date article by article.

export class WordIndex {
  private readonly articles = new Map<string, number>()
  private readonly ofArticle = new Map<string, readonly string[]>()

  /** Takes in an article’s words, in place of those it had. */
  take(article: string, words: readonly string[]): void {
    this.remove(article)
    if (words.length === 0) return
    this.ofArticle.set(article, words)
    for (const word of words) this.articles.set(word, (this.articles.get(word) ?? 0) + 1)
  }

  remove(article: string): void {
    for (const word of this.ofArticle.get(article) ?? []) {
      const left = (this.articles.get(word) ?? 0) - 1
      if (left > 0) this.articles.set(word, left)
      else this.articles.delete(word)
    }
    this.ofArticle.delete(article)
  }

  /** Articles a word stands in, without the one given. */
  articlesWith(word: string, without: string | null): number {
    const own = without !== null && this.ofArticle.get(without)?.includes(word) ? 1 : 0
    return (this.articles.get(word) ?? 0) - own
  }
}
