import { encodePng } from "./encode-png.ts";
import type { Picture } from "./proof.ts";
import { type Colour, drawLine, fillRectangle, newRaster, type Outlines, type Raster } from "./raster.ts";

const white: Colour = [255, 255, 255];
const dark: Colour = [32, 36, 44];
const muted: Colour = [110, 116, 128];
const red: Colour = [200, 32, 32];

function drawPlayer(picture: Picture, outlines: Outlines): Raster {
  const raster = newRaster(540, 760, [246, 247, 249]);
  fillRectangle(raster, [0, 0, 540, 56], dark);
  drawLine(raster, outlines, { text: "播放页（示例）", x: 20, y: 37, size: 22 }, white);
  fillRectangle(raster, [90, 84, 360, 380], [58, 78, 104]);
  fillRectangle(raster, [90, 330, 360, 134], [38, 50, 68]);
  for (let row = 0; row < 60; row++) fillRectangle(raster, [252, 214 + row, Math.min(row, 60 - row) * 2, 1], white);
  drawLine(raster, outlines, { text: picture.title, x: 60, y: 524, size: 30 }, dark);
  picture.lines.forEach((line, index) => {
    drawLine(
      raster,
      outlines,
      { text: line, x: 60, y: 572 + index * 36, size: 20 },
      index === picture.lines.length - 1 ? red : muted,
    );
  });
  return raster;
}

function drawCard(picture: Picture, outlines: Outlines): Raster {
  const raster = newRaster(640, 400, [226, 236, 244]);
  fillRectangle(raster, [20, 20, 600, 360], [242, 247, 251]);
  fillRectangle(raster, [440, 90, 140, 180], [190, 202, 214]);
  drawLine(raster, outlines, { text: "示例", x: 480, y: 190, size: 30 }, red);
  drawLine(raster, outlines, { text: picture.title, x: 50, y: 80, size: 28 }, dark);
  picture.lines.forEach((line, index) => {
    drawLine(
      raster,
      outlines,
      { text: line, x: 50, y: 150 + index * 80, size: 20 },
      index === picture.lines.length - 1 ? red : dark,
    );
  });
  return raster;
}

function drawScene(picture: Picture, outlines: Outlines): Raster {
  const raster = newRaster(720, 480, [206, 222, 236]);
  for (let row = 0; row < 150; row++) {
    const [third, half] = [Math.ceil(row / 3), Math.ceil(row / 2)];
    fillRectangle(raster, [0, 150 + row, 720, 1], [206 - third, 222 - half, 236 - half]);
  }
  fillRectangle(raster, [0, 300, 720, 180], [92, 122, 132]);
  fillRectangle(raster, [90, 210, 250, 110], [120, 92, 70]);
  for (let row = 0; row < 50; row++) fillRectangle(raster, [215 - row * 3, 160 + row, row * 6, 1], [84, 62, 48]);
  fillRectangle(raster, [130, 240, 60, 80], dark);
  drawLine(raster, outlines, { text: picture.title, x: 30, y: 400, size: 30 }, white);
  picture.lines.forEach((line, index) => {
    drawLine(raster, outlines, { text: line, x: 30, y: 434 + index * 28, size: 18 }, white);
  });
  return raster;
}

const draw = { player: drawPlayer, card: drawCard, scene: drawScene } as const;

/** A proof as a PNG drawn by code; the same picture gives the same bytes. */
export const drawPicture = (picture: Picture, outlines: Outlines): Uint8Array =>
  encodePng(draw[picture.look](picture, outlines));
