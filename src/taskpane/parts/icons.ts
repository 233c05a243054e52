// The icons the pane uses, each from its own file: the package's index would load thousands.
export { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
export { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
export { Checkmark16Regular, Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
export { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
export { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
export { ChevronRight16Regular, ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
export { ClipboardPaste20Regular } from '@fluentui/react-icons/svg/clipboard-paste';
export { Dismiss16Regular, Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
export { DocumentArrowUp20Regular } from '@fluentui/react-icons/svg/document-arrow-up';
export { Edit20Regular } from '@fluentui/react-icons/svg/edit';
export { Filter20Regular } from '@fluentui/react-icons/svg/filter';
export { Location16Regular } from '@fluentui/react-icons/svg/location';
export { Question16Regular } from '@fluentui/react-icons/svg/question';
export { Search20Regular } from '@fluentui/react-icons/svg/search';
export { Settings20Regular } from '@fluentui/react-icons/svg/settings';
export { Table20Regular } from '@fluentui/react-icons/svg/table';
export { Keyboard20Regular } from '@fluentui/react-icons/svg/keyboard';
export { People20Regular } from '@fluentui/react-icons/svg/people';
