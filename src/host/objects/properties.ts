// Document properties: title, author and their like.
import { HostObject } from '../wire/object';
import { requireEditable } from './guard';

const TEXTS = ['author', 'category', 'comments', 'company', 'keywords', 'manager', 'subject', 'title'] as const;

export class DocumentProperties extends HostObject {
  get className(): string {
    return 'DocumentProperties';
  }
  get lastAuthor(): string {
    return String(this.session.book.properties.get('lastAuthor') ?? '');
  }
  get creationDate(): string {
    return '2024-01-01T00:00:00.000Z';
  }
  $read(name: string): string {
    return String(this.session.book.properties.get(name) ?? '');
  }
  $write(name: string, value: string): void {
    requireEditable(this.session);
    this.session.book.properties.set(name, String(value));
  }
}
for (const name of TEXTS)
  Object.defineProperty(DocumentProperties.prototype, name, {
    get(this: DocumentProperties) {
      return this.$read(name);
    },
    set(this: DocumentProperties, value: string) {
      this.$write(name, value);
    },
    configurable: true,
  });
