// Comments of a sheet, as notes every reader shows, and the drawing old readers want beside them.
import { areaAddress } from '../../book/address';
import type { Sheet } from '../../book/sheet';
import { MAIN, PROLOG, tag, textTag } from '../xml';

export function commentsXml(sheet: Sheet): string {
  const authors = [...new Set(sheet.notes.map((note) => note.author))];
  const list = sheet.notes.map((note) =>
    tag(
      'comment',
      {
        ref: areaAddress({ ...note.area, bottom: note.area.top, right: note.area.left }),
        authorId: authors.indexOf(note.author),
      },
      tag('text', {}, textTag('t', note.content)),
    ),
  );
  return (
    PROLOG +
    tag(
      'comments',
      { xmlns: MAIN },
      tag('authors', {}, authors.map((name) => textTag('author', name)).join('')) +
        tag('commentList', {}, list.join('')),
    )
  );
}

export function notesDrawing(sheet: Sheet): string {
  const shapes = sheet.notes.map((note, n) => {
    const data = tag(
      'x:ClientData',
      { ObjectType: 'Note' },
      tag('x:Row', {}, String(note.area.top)) + tag('x:Column', {}, String(note.area.left)),
    );
    return tag(
      'v:shape',
      { id: `_x0000_s${1025 + n}`, type: '#_x0000_t202', style: 'position:absolute;visibility:hidden' },
      data,
    );
  });
  const type = tag('v:shapetype', {
    id: '_x0000_t202',
    coordsize: '21600,21600',
    'o:spt': 202,
    path: 'm,l,21600r21600,l21600,xe',
  });
  return tag(
    'xml',
    {
      'xmlns:v': 'urn:schemas-microsoft-com:vml',
      'xmlns:o': 'urn:schemas-microsoft-com:office:office',
      'xmlns:x': 'urn:schemas-microsoft-com:office:excel',
    },
    type + shapes.join(''),
  );
}
