import type { PageChannel } from '../protocol/channels.ts';
import type { HostNotification, RunCommand, ShowArticle } from '../protocol/messages.ts';
import type { ShowReferences } from '../protocol/referenceMessages.ts';
import { AnnotationActions } from './annotationActions.ts';
import { AnnotationCommands } from './annotationCommands.ts';
import { AnnotationFeed } from './annotationFeed.ts';
import { Annotator } from './annotator.ts';
import { Announcer } from './announcer.ts';
import { ArticleView } from './articleView.ts';
import { Cards } from './cards.ts';
import { ContextReporter } from './contextReporter.ts';
import { linkFootnotes } from './crossReferences/footnotes.ts';
import { element } from './element.ts';
import { markEntries } from './entryMarks.ts';
import { FailureView } from './failureView.ts';
import { Find } from './find/find.ts';
import { FirstSight, isWorthASight } from './firstSight.ts';
import { followEdit } from './followEdit.ts';
import { Highlights } from './highlights.ts';
import { ImageViewer } from './imageViewer.ts';
import { InlineNotes } from './inlineNotes.ts';
import { Jumps } from './jumps.ts';
import { followLinks } from './linkController.ts';
import { Margin } from './margin.ts';
import { linkMentions } from './mentionLinks.ts';
import { Mentions } from './mentions/mentions.ts';
import { OwnWords } from './ownWords.ts';
import type { PageStateStore } from './pageState.ts';
import { PassageCopier } from './passageCopier.ts';
import { Picker } from './picker.ts';
import { readerEntryActions } from './readerEntryActions.ts';
import { ReadingAids } from './readingAids.ts';
import { type ReadingCommands, readingCommands } from './readingCommands.ts';
import { watchReading } from './readingProgress.ts';
import { Resizer } from './resizer.ts';
import { ScrollMarks } from './scrollMarks.ts';
import { currentPlace, goToPlace, type Place } from './scrollPlace.ts';
import { strings } from './strings.ts';
import { Toast } from './toast.ts';
import { unplacedActions } from './unplacedActions.ts';
import { UnplacedPanel } from './unplacedPanel.ts';
import { Verbs } from './verbs.ts';

/** The page of one panel: its parts, and what each message of the host does to them. */
export class Reader {
  readonly #channel: PageChannel;
  readonly #main: HTMLElement;
  readonly #failure: FailureView;
  readonly #view: ArticleView;
  readonly #firstSight: FirstSight;
  readonly #cards: Cards;
  readonly #jumps: Jumps;
  readonly #margin: Margin;
  readonly #annotator: Annotator;
  readonly #feed: AnnotationFeed;
  readonly #commands: AnnotationCommands;
  readonly #unplaced: UnplacedPanel;
  readonly #verbs: Verbs;
  readonly #toast: Toast;
  readonly #find: Find;
  readonly #mentions: Mentions;
  readonly #readingCommands: ReadingCommands;
  readonly #aids: ReadingAids;
  /** Of the article on the page; undefined before the first. */
  #version: number | undefined;

  /** `main` is the empty element that the page comes with. */
  constructor(main: HTMLElement, channel: PageChannel, state: PageStateStore) {
    const { body } = document;
    this.#main = main;
    main.className = 'reader';
    this.#channel = channel;
    const context = new ContextReporter((change) => channel.notify({ type: 'didChangeContext', ...change }));
    const announcer = new Announcer(body);
    const dock = element('div', { class: 'dock' });
    this.#unplaced = new UnplacedPanel(unplacedActions(() => this.#verbs, channel));
    this.#main.append(this.#unplaced.element);
    this.#failure = new FailureView(body, () => {
      channel.notify({ type: 'openSource', version: this.#version ?? 0, textOffset: null });
    });
    this.#view = new ArticleView(this.#main);
    this.#firstSight = new FirstSight(this.#view);
    const openLink = (href: string): void => channel.notify({ type: 'openLink', href });
    const ownWords = new OwnWords(this.#view);
    const entryActions = readerEntryActions({
      channel,
      view: this.#view,
      version: () => this.#version ?? 0,
      open: openLink,
      say: (message) => this.#toast.show(message),
      showMentions: (entryId) => {
        this.#cards.dismiss();
        this.#mentions.open(entryId);
      },
      writeNote: (entryId) => {
        this.#cards.dismiss();
        this.#annotator.noteEntry(entryId);
      },
      ownWords,
    });
    this.#cards = new Cards({
      view: this.#view,
      parent: body,
      actions: entryActions,
      toggled: (cardOpen) => context.set({ cardOpen }),
      keepPins: (pins) => channel.notify({ type: 'keepPins', pins }),
    });
    new ImageViewer(this.#view.root, body);
    const dismiss = (): void => this.#cards.dismiss();
    this.#jumps = new Jumps(this.#view, dismiss, dock, () => {
      const { canGoBack, canGoForward } = this.#jumps;
      context.set({ canGoBack, canGoForward });
    });
    followLinks(body, this.#view, this.#jumps, openLink);
    this.#toast = new Toast(dock, announcer);
    body.append(dock);
    const actions = new AnnotationActions(channel, this.#toast, () => this.#version ?? 0);
    const highlights = new Highlights(this.#view);
    const inlineNotes = new InlineNotes(this.#view);
    this.#unplaced.element.append(inlineNotes.element);
    this.#verbs = new Verbs({ view: this.#view, actions, toast: this.#toast, announcer, dock });
    const resizer = new Resizer(this.#view, highlights, actions);
    this.#margin = new Margin({
      view: this.#view,
      highlights,
      inline: inlineNotes,
      actions,
      verbs: this.#verbs,
      activeChanged: (id) => resizer.setActive(id),
    });
    this.#main.append(this.#margin.element);
    this.#annotator = new Annotator(
      this.#view,
      highlights,
      this.#margin,
      actions,
      this.#verbs,
      this.#toast,
      announcer,
      context,
    );
    const marks = new ScrollMarks(this.#view, body);
    this.#find = new Find(
      this.#view,
      body,
      () => this.#annotator.annotate(null, true),
      (textOffsets) => marks.set('hit', textOffsets),
    );
    this.#mentions = new Mentions({
      view: this.#view,
      jumps: this.#jumps,
      parent: body,
      drawn: (textOffsets) => marks.set('mention', textOffsets),
      arrange: (change) => this.#keepPlace(change),
      say: (message) => this.#toast.show(message),
    });
    const annotating = {
      annotator: this.#annotator,
      margin: this.#margin,
      resizer,
      unplaced: this.#unplaced,
      verbs: this.#verbs,
    };
    this.#feed = new AnnotationFeed({
      ...annotating,
      ownWords,
      view: this.#view,
      highlights,
      inline: inlineNotes,
      find: this.#find,
      channel,
      dock,
    });
    const copier = new PassageCopier(this.#view, this.#margin, channel, this.#toast);
    this.#readingCommands = readingCommands({
      jumps: this.#jumps,
      find: this.#find,
      mentions: this.#mentions,
      picker: new Picker(this.#view, announcer),
      copy: (as) => copier.copy(as, this.#version ?? 0),
    });
    this.#commands = new AnnotationCommands({ ...annotating, toast: this.#toast });
    this.#aids = new ReadingAids({
      view: this.#view,
      body,
      channel,
      cards: this.#cards,
      version: () => this.#version,
      keepPlace: (change) => this.#keepPlace(change),
    });
    watchReading(this.#view, (position) => {
      state.setPosition(position);
      if (this.#version !== undefined) channel.notify({ type: 'didScroll', version: this.#version, position });
    });
  }

  receive(message: HostNotification): void {
    if (this.#firstSight.holds(message)) return;
    if (message.type.startsWith('reveal') || message.type === 'runCommand') this.#aids.scrollSync.readerMoves();
    switch (message.type) {
      case 'showArticle':
        this.#openArticle(message);
        break;
      case 'showFailure':
        this.#showFailure(message.message);
        break;
      case 'showAnnotations':
      case 'changeAnnotations':
        this.#feed.receive(message, this.#version);
        break;
      case 'showReferences':
        this.#showReferences(message);
        break;
      case 'revealAnnotation':
        this.#annotator.reveal(message.id);
        break;
      case 'revealEntry':
        this.#jumps.toEntry(message.entryId);
        break;
      case 'revealPlace':
        this.#jumps.toPlace(message.textOffset);
        break;
      case 'restoreDrafts':
        this.#margin.restoreDrafts(message.drafts);
        break;
      case 'runCommand':
        this.#run(message);
        break;
      default:
        this.#aids.receive(message);
    }
  }

  /** Something failed that nothing caught. An article that is on the page stays there. */
  showTrouble(): void {
    if (this.#version === undefined) this.#showFailure(strings.trouble);
    else this.#toast.show(strings.trouble);
  }

  #openArticle(message: ShowArticle): void {
    if (this.#version !== undefined || !isWorthASight(message.page)) this.#showArticle(message);
    else {
      this.#failure.hide();
      this.#main.hidden = false;
      const showWhole = (whole: ShowArticle, place: Place | undefined): void => this.#showArticle(whole, place);
      void this.#firstSight.show(message, showWhole, (held) => this.receive(held));
    }
  }

  /** `firstPlace`: where the reader is by now, in the first sight of it. */
  #showArticle({ version, page, resourceBase, position }: ShowArticle, firstPlace?: Place): void {
    const before = this.#view.blocks.text;
    const isFirst = this.#version === undefined;
    const place = isFirst ? firstPlace : currentPlace(this.#view.sections, this.#view.blocks);
    this.#aids.articleChanges();
    this.#cards.dismiss();
    this.#failure.hide();
    this.#main.hidden = false;
    const report = this.#view.show(page, resourceBase);
    linkMentions(this.#view);
    linkFootnotes(this.#view);
    document.title = page.title ?? '';
    this.#version = version;
    const follow = (offset: number): number => followEdit(before, page.text, offset);
    if (!isFirst) this.#jumps.follow(follow);
    this.#cards.followArticle(isFirst ? undefined : follow);
    if (position !== null) goToPlace({ textOffset: position, top: 0 }, this.#view.blocks);
    else if (place !== undefined) goToPlace({ ...place, textOffset: follow(place.textOffset) }, this.#view.blocks);
    this.#margin.arrange();
    this.#mentions.update();
    this.#channel.notify({ type: 'didRender', version, ...report });
  }

  #showFailure(message: string): void {
    this.#main.hidden = true;
    this.#failure.show(message);
  }

  #showReferences({ version, entries }: ShowReferences): void {
    if (version !== this.#version) return;
    this.#view.setEntryViews(entries);
    this.#cards.fillIn();
    // Marked text can be wider: the lines below move, but not those that are being read.
    this.#keepPlace(() => markEntries(this.#view, entries));
  }

  /** Leaves the line at the top of the view where it is while the page gets another look. */
  #keepPlace(change: () => void): void {
    const place = currentPlace(this.#view.sections, this.#view.blocks);
    change();
    if (place !== undefined) goToPlace(place, this.#view.blocks);
    this.#margin.arrange();
  }

  #run({ command, styleClass }: RunCommand): void {
    const read = this.#readingCommands[command];
    if (read !== undefined) read();
    else this.#commands.run(command, styleClass);
  }
}
