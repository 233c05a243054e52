// What a workbook keeps for an add-in: custom XML parts and settings.
import { newId } from '../book/book';
import { fragmentFault, rootNamespace } from '../book/xml';
import { HostCollection, HostObject } from '../wire/object';
import { HostError, invalid, notFound } from '../wire/errors';
import { requireEditable } from './guard';
import type { XmlPart } from '../book/book';
import type { Session } from '../wire/session';

export class CustomXmlPart extends HostObject {
  constructor(
    session: Session,
    readonly part: XmlPart,
  ) {
    super(session);
  }
  get className(): string {
    return 'CustomXmlPart';
  }
  override ids(): Readonly<Record<string, unknown>> {
    return { Id: this.part.id };
  }
  get id(): string {
    return this.part.id;
  }
  get namespaceUri(): string {
    return rootNamespace(this.part.xml);
  }
  getXml(): string {
    return this.part.xml;
  }
  setXml(xml: string): void {
    requireEditable(this.session);
    const fault = fragmentFault(xml);
    if (fault) throw invalid(fault);
    this.part.xml = xml;
  }
  delete(): void {
    requireEditable(this.session);
    this.session.book.xmlParts = this.session.book.xmlParts.filter((part) => part !== this.part);
  }
}

abstract class XmlParts extends HostCollection<CustomXmlPart> {
  protected matches(item: CustomXmlPart, key: string | number): boolean {
    return item.id.toLowerCase() === String(key).toLowerCase();
  }
}

export class CustomXmlPartCollection extends XmlParts {
  get className(): string {
    return 'CustomXmlPartCollection';
  }
  protected list(): readonly CustomXmlPart[] {
    return this.session.book.xmlParts.map((part) => new CustomXmlPart(this.session, part));
  }
  add(xml: string): CustomXmlPart {
    requireEditable(this.session);
    const fault = fragmentFault(xml);
    if (fault) throw invalid(fault);
    const part: XmlPart = { id: newId(this.session.book), xml };
    this.session.book.xmlParts.push(part);
    return new CustomXmlPart(this.session, part);
  }
  getByNamespace(namespaceUri: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.session, String(namespaceUri));
  }
}

class CustomXmlPartScopedCollection extends XmlParts {
  constructor(
    session: Session,
    readonly namespaceUri: string,
  ) {
    super(session);
  }
  get className(): string {
    return 'CustomXmlPartScopedCollection';
  }
  protected list(): readonly CustomXmlPart[] {
    return this.session.book.xmlParts
      .filter((part) => rootNamespace(part.xml) === this.namespaceUri)
      .map((part) => new CustomXmlPart(this.session, part));
  }
  getOnlyItem(): CustomXmlPart {
    const only = this.getOnlyItemOrNullObject();
    if (!only) throw notFound(`No custom XML part of ${this.namespaceUri}.`);
    return only;
  }
  /** null when there is none; several are an error. */
  getOnlyItemOrNullObject(): CustomXmlPart | null {
    const [only, more] = this.list();
    if (more)
      throw new HostError('GeneralException', `Several custom XML parts have the namespace ${this.namespaceUri}.`);
    return only ?? null;
  }
}

export class Setting extends HostObject {
  constructor(
    session: Session,
    readonly ownKey: string,
  ) {
    super(session);
  }
  get className(): string {
    return 'Setting';
  }
  override ids(): Readonly<Record<string, unknown>> {
    return { _Id: this.ownKey };
  }
  get key(): string {
    return this.ownKey;
  }
  get value(): unknown {
    return this.session.book.settings.get(this.ownKey);
  }
  set value(value: unknown) {
    requireEditable(this.session);
    this.session.book.settings.set(this.ownKey, value);
  }
  delete(): void {
    requireEditable(this.session);
    this.session.book.settings.delete(this.ownKey);
  }
}

export class SettingCollection extends HostCollection<Setting> {
  get className(): string {
    return 'SettingCollection';
  }
  protected list(): readonly Setting[] {
    return [...this.session.book.settings.keys()].map((key) => new Setting(this.session, key));
  }
  protected matches(item: Setting, key: string | number): boolean {
    return item.key === String(key);
  }
  add(key: string, value: unknown): Setting {
    requireEditable(this.session);
    this.session.book.settings.set(String(key), value ?? null);
    return new Setting(this.session, String(key));
  }
}
