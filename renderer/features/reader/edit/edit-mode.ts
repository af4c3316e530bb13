// Everything that requires CodeMirror, as one chunk loaded after the start.
export { EditArticle } from './edit-article.tsx'
export { EditFindBar } from './edit-find-bar.tsx'
