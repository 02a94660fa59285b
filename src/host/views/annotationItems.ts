import * as vscode from 'vscode';
import type { AnchorState } from '../../core/anchoring/anchored.ts';
import type { HighlightColor } from '../../core/annotation/annotation.ts';
import { escapeMarkdownLine } from '../../core/exchange/escapeMarkdown.ts';
import type { AnnotationGroup } from '../../core/views/annotationGroups.ts';
import type { AnnotationRow } from '../../core/views/annotationRow.ts';
import { uriName } from '../uriName.ts';
import type { AnnotationNode } from './annotationNode.ts';
import { highlightSvg } from './highlightIcon.ts';

const longestLabel = 160;

export function groupItem(group: AnnotationGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(groupName(group), vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${group.kind} ${group.key}`;
  item.description = String(group.rows.length);
  item.contextValue = 'group';
  if (group.kind === 'color') item.iconPath = highlightIcon(group.key as HighlightColor);
  if (group.kind === 'attention') item.iconPath = new vscode.ThemeIcon('warning');
  return item;
}

export function annotationItem({ article, annotation, row, group }: AnnotationNode): vscode.TreeItem {
  const note = firstLine(row.note);
  const label = firstLine(row.quote) || note || vscode.l10n.t('Note on the whole article');
  const item = new vscode.TreeItem(label);
  item.id = `${group.kind} ${group.key} ${row.article} ${annotation}`;
  const state = row.unsaved
    ? vscode.l10n.t('not saved')
    : row.state === undefined || row.state === 'exact'
      ? ''
      : stateName(row.state);
  const tags = row.tags.map((tag) => `#${tag}`).join(' ');
  item.description = [state, row.quote === '' ? '' : note, tags].filter((part) => part !== '').join(' · ');
  item.iconPath =
    row.state === 'orphaned' || row.state === 'ambiguous'
      ? new vscode.ThemeIcon('question')
      : highlightIcon(row.styleClass);
  item.contextValue = 'annotation';
  item.command = {
    command: 'lectern.revealRow',
    title: vscode.l10n.t('Show in the Article'),
    arguments: [{ article, annotation }],
  };
  item.accessibilityInformation = {
    label: [colorName(row.styleClass), label, item.description].filter(Boolean).join(', '),
  };
  return item;
}

export function rowTooltip(row: AnnotationRow): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  if (row.quote !== '')
    tooltip
      .appendMarkdown('> ')
      .appendMarkdown(escapeMarkdownLine(row.quote.slice(0, 1000)))
      .appendMarkdown('\n\n');
  // The note is Markdown of the reader's own, or of whoever shared it: no command in it is trusted, no html shown.
  tooltip.appendMarkdown(row.note.slice(0, 4000));
  return tooltip;
}

function groupName({ kind, key }: AnnotationGroup): string {
  switch (kind) {
    case 'attention':
      return vscode.l10n.t('To look after');
    case 'article':
      return uriName(vscode.Uri.parse(key));
    case 'color':
      return colorName(key as HighlightColor);
    case 'section':
      return key || vscode.l10n.t('No section');
    case 'tag':
      return key === '' ? vscode.l10n.t('Without a tag') : `#${key}`;
    case 'state':
      return key === '' ? vscode.l10n.t('In articles that are not open') : stateName(key as AnchorState);
  }
}

function colorName(color: HighlightColor): string {
  const names: Readonly<Record<HighlightColor, string>> = {
    yellow: vscode.l10n.t('Yellow'),
    green: vscode.l10n.t('Green'),
    blue: vscode.l10n.t('Blue'),
    pink: vscode.l10n.t('Pink'),
    purple: vscode.l10n.t('Purple'),
  };
  return names[color];
}

function stateName(state: AnchorState): string {
  switch (state) {
    case 'exact':
      return vscode.l10n.t('in place');
    case 'moved':
      return vscode.l10n.t('moved');
    case 'changed':
      return vscode.l10n.t('words changed');
    case 'ambiguous':
      return vscode.l10n.t('several places');
    case 'orphaned':
      return vscode.l10n.t('no place');
  }
}

function highlightIcon(color: HighlightColor): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  const uriOf = (theme: 'light' | 'dark'): vscode.Uri =>
    vscode.Uri.from({ scheme: 'data', path: `image/svg+xml;base64,${btoa(highlightSvg(color, theme))}` });
  return { light: uriOf('light'), dark: uriOf('dark') };
}

function firstLine(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > longestLabel ? `${line.slice(0, longestLabel)}…` : line;
}
