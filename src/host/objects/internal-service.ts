// Objects the library makes by name, outside the workbook: it tells Excel that its ribbon functions are registered.
import { HostObject } from '../wire/object';
import type { Session } from '../wire/session';

export class AddinInternalService extends HostObject {
  get className(): string {
    return 'AddinInternalService';
  }
  /** Excel may call ribbon functions from now on; the workbench hears of it by the event's registration. */
  notifyActionHandlerReady(): void {
    return undefined;
  }
}

export const serviceByName = (session: Session, name: string): HostObject | null =>
  name === 'Microsoft.InternalService.AddinInternalService' ? new AddinInternalService(session) : null;
