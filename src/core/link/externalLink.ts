/** True for what a link may lead to outside of VS Code: the web and mail, as an absolute address. */
export function isExternalLink(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(href);
}
