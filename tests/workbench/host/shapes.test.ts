import { expect, test } from 'vitest';
import { openFile } from '../../../workbench/files/open.ts';
import { saveXlsx } from '../../../workbench/files/save.ts';
import { Book } from '../../../workbench/model/book.ts';
import { ouvrir } from '../../actions/classeur.ts';

/** Two pixels by one, red. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';

const book = new Book();
await ouvrir(book);

test('une image est posée, nommée, décrite, placée, puis retirée', async () => {
  const lue = await Excel.run(async (context) => {
    const feuille = context.workbook.worksheets.getActiveWorksheet();
    const image = feuille.shapes.addImage(PNG);
    image.name = 'Essai';
    image.altTextTitle = 'Titre';
    image.altTextDescription = 'Deux « pixels » & un <rouge>';
    image.left = 30;
    image.top = 40;
    image.width = 60;
    image.placement = 'OneCell';
    image.load('name,altTextTitle,altTextDescription,left,top,width,height,lockAspectRatio,type');
    await context.sync();
    return image.toJSON();
  });
  expect(lue).toMatchObject({ name: 'Essai', type: 'Image', left: 30, top: 40, width: 60, height: 30 });
  const relu = await openFile(await saveXlsx(book), 'x.xlsx');
  expect(relu.active.pictures).toMatchObject([
    {
      name: 'Essai',
      altTitle: 'Titre',
      altText: 'Deux « pixels » & un <rouge>',
      data: PNG,
      placement: 'OneCell',
    },
  ]);
  const [{ left, top, width, height } = { left: 0, top: 0, width: 0, height: 0 }] = relu.active.pictures;
  expect([left, top, width, height].map(Math.round)).toEqual([30, 40, 60, 30]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().shapes.getItem('Essai').delete();
    await context.sync();
  });
  expect(book.active.pictures).toEqual([]);
  const sans = await openFile(await saveXlsx(book), 'x.xlsx');
  expect(sans.active.pictures).toEqual([]);
});

test('ce qui n’est pas une image, une taille nulle, une place négative sont refusés', async () => {
  const essayer = (faire: (shapes: Excel.ShapeCollection) => void) =>
    Excel.run(async (context) => {
      faire(context.workbook.worksheets.getActiveWorksheet().shapes);
      await context.sync();
    });
  await expect(essayer((shapes) => shapes.addImage('pas une image'))).rejects.toThrow();
  await expect(
    essayer((shapes) => {
      shapes.addImage(PNG).width = 0;
    }),
  ).rejects.toThrow();
  await expect(
    essayer((shapes) => {
      shapes.addImage(PNG).left = -1;
    }),
  ).rejects.toThrow();
  await expect(essayer((shapes) => shapes.addTextBox('non'))).rejects.toThrow(/stand-in/);
});
