// The main process in German. The window's words and the glossary are in renderer/messages/languages and
// docs/translating.md; & precedes the access key of a menu item.

import { manyActNames, menuLabels } from '../../contract/words/declared-words.ts'
import { german as declared } from '../../contract/words/german.ts'
import type { MainWords } from './english.ts'
import type { Translated } from './word-tables.ts'

export const german: Translated<MainWords> = {
  commands: menuLabels(declared),
  menu: {
    file: '&Datei',
    quit: '&Beenden',
    edit: '&Bearbeiten',
    cut: '&Ausschneiden',
    copy: '&Kopieren',
    paste: 'Ein&fügen',
    selectAll: 'A&lles auswählen',
    article: '&Artikel',
    format: 'Forma&t',
    states: '&Stand',
    view: 'A&nsicht',
    appearance: '&Darstellung',
    appearances: { system: 'Wie im &System', light: '&Hell', dark: '&Dunkel' },
    resetZoom: 'Tatsäc&hliche Größe',
    zoomIn: 'Ve&rgrößern',
    zoomOut: 'Verkle&inern',
    fullScreen: '&Vollbild',
    window: '&Fenster',
    minimise: '&Minimieren',
    close: '&Schließen',
    help: '&Hilfe',
    showLog: '&Protokoll zeigen',
    recent: '&Zuletzt geöffnet',
    noRecent: 'Noch keine Archive',
    forgetRecent: 'Liste &leeren',
    services: 'Dienste',
    hideApp: (app) => `${app} ausblenden`,
    hideOthers: 'Andere ausblenden',
    showAll: 'Alle einblenden',
    quitApp: (app) => `${app} beenden`,
  },
  acts: {
    ...manyActNames(declared),
    import: 'Import',
    correct: 'Korrektur',
    accept: 'Annehmen',
    reject: 'Ablehnen',
    revert: 'Zurücknehmen',
    reinstate: 'Wiederherstellen',
    tag: 'Schlagwörter',
    details: 'Änderung der Angaben',
    'edit-details': 'Änderung der Angaben',
    notice: 'Korrekturhinweis',
    'compose-notices': 'Neues Verfassen von Hinweisen',
    restore: 'Wiederherstellen einer Fassung',
    'take-back': 'Zurücknehmen',
    rule: 'Festlegung',
    'use-name': 'Verwendung des Namens',
    stylebook: 'Hausregeln',
  },
  undo: {
    named: (command, act) => `${command}: ${act}`,
    quoted: (text) => `„${text}“`,
    discarded: (headline) => `Verwerfen der Bearbeitung${headline && ` von ${headline}`}`,
  },
  folderDialogs: {
    open: { title: 'Archiv öffnen', buttonLabel: 'Öffnen' },
    create: { title: 'Leeren Ordner für das neue Archiv wählen', buttonLabel: 'Wählen' },
    export: { title: 'Ordner für die exportierten Dateien wählen', buttonLabel: 'Wählen' },
    styles: { title: 'Ordner mit Vale-Stilregeln wählen', buttonLabel: 'Wählen' },
    dictionaries: { title: 'Ordner mit Hunspell-Wörterbüchern wählen', buttonLabel: 'Wählen' },
  },
  copyDialogs: {
    files: { title: 'Dateien zum Importieren wählen', buttonLabel: 'Wählen' },
    folder: { title: 'Ordner zum Importieren wählen', buttonLabel: 'Wählen' },
  },
  exportedDialogs: {
    file: { title: 'Exportierte Datei oder ihre Liste wählen', buttonLabel: 'Prüfen' },
    folder: { title: 'Ordner mit exportierten Dateien wählen', buttonLabel: 'Prüfen' },
  },
  pageDialogs: {
    life: { title: 'Verlauf des Artikels speichern', buttonLabel: 'Speichern' },
    corrections: { title: 'Korrekturen speichern', buttonLabel: 'Speichern' },
  },
  pageKinds: { page: 'Webseite', feed: 'Feed' },
  closing: {
    question: 'Es wird noch gearbeitet',
    detail:
      'Beim Schließen wird die Arbeit abgebrochen. Ein Export endet nach der laufenden Datei; schon geschriebene Dateien bleiben in ihrem Ordner, mit einer Liste. Alles andere wird abgebrochen und ändert nichts.',
    stay: 'Fenster offen lassen',
    close: 'Abbrechen und schließen',
  },
  link: { question: 'Diesen Link außerhalb von Corrigenda öffnen?', open: 'Link öffnen', cancel: 'Abbrechen' },
  updates: {
    question: 'Die Seite mit allen Versionen im Browser öffnen?',
    note: (version) => `Dies ist Version ${version}. Corrigenda selbst geht nie ins Netz.`,
    unknown: (version) => `Dies ist Corrigenda ${version}`,
    unknownDetail:
      'Diese Kopie kennt keine Seite mit Versionen. Fragen Sie für eine neuere Version die Person, von der Sie diese haben. Corrigenda selbst geht nie ins Netz.',
    close: 'Schließen',
  },
  recentArchives: 'Zuletzt geöffnete Archive',
  trouble: {
    title: 'In Corrigenda ist etwas schiefgegangen',
    detail: (reference) =>
      `Alles bisher Gespeicherte ist im Archiv sicher. Einzelheiten stehen im Protokoll unter der Kennung ${reference}.`,
    windowGone: 'Das Fenster ist abgestürzt',
    windowDetail: (reference) =>
      `Alles bisher Gespeicherte ist im Archiv sicher. Laden Sie das Fenster neu, um weiterzuarbeiten. Einzelheiten stehen im Protokoll unter der Kennung ${reference}.`,
    reload: 'Neu laden',
    showLog: 'Protokoll zeigen',
    close: 'Schließen',
  },
  cannotOpen: {
    message: (name) => `„${name}“ konnte nicht geöffnet werden`,
    nothingChanged: (reason) => `${reason} Nichts wurde geändert.`,
    notAnArchive: 'In diesem Ordner ist kein Corrigenda-Archiv. Vielleicht wurde es verschoben oder umbenannt.',
    tooNew:
      'Dieses Archiv stammt von einer neueren Version von Corrigenda. Aktualisieren Sie Corrigenda, um es zu öffnen.',
    damaged: (path) =>
      `Die Datei ${path} dieses Archivs ist beschädigt. Eine Sicherung des Archivs enthält vielleicht eine unbeschädigte Kopie.`,
    unsafe: (path, kind) =>
      `„${path}“ in diesem Archiv ist ${kind}, und das könnte aus dem Archiv hinausführen. Nichts wurde darüber gelesen oder geändert. Wenn das Archiv von jemand anderem kommt, bitten Sie um eine Kopie ohne Verweise.`,
    kinds: {
      link: 'ein Verweis',
      pipe: 'eine Pipe',
      socket: 'ein Socket',
      device: 'ein Gerät',
      other: 'keine gewöhnliche Datei und kein gewöhnlicher Ordner',
    },
    notReopened:
      'Corrigenda brach beim letzten Öffnen ab. Wenn Sie dem Archiv trauen, öffnen Sie es aus der Liste der Archive.',
    noPermission: 'Sie haben keine Berechtigung, diesen Ordner zu lesen. Bitten Sie den Eigentümer um Zugriff.',
    diskFull: 'Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.',
    locked: (holder) => `${holder} hat es geöffnet. Schließen Sie es dort und versuchen Sie es noch einmal.`,
    unread: (code) =>
      `Es war nicht lesbar (${code}). Prüfen Sie, ob der Datenträger verbunden ist, und versuchen Sie es noch einmal.`,
  },
}
