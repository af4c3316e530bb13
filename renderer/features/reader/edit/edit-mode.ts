// Everything that brings CodeMirror along, as one piece that is loaded after the start.
export { EditArticle } from './edit-article.tsx'
export { EditFindBar } from './edit-find-bar.tsx'
