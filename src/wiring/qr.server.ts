import QRCode from 'qrcode';

/** A QR code of an address as svg markup, dark on white with a quiet edge; what is crumpled can still be read. */
export function drawQr(address: string): Promise<string> {
  return QRCode.toString(address, {
    type: 'svg',
    margin: 2,
    errorCorrectionLevel: 'M',
    color: { dark: '#0A2E38', light: '#FFFFFF' },
  });
}

/** The same code as one path of dark squares, each one by one, for paper. */
export function qrPath(address: string): { size: number; d: string } {
  const { size, data } = QRCode.create(address, { errorCorrectionLevel: 'M' }).modules;
  let d = '';
  data.forEach((dark, i) => {
    const [x, y] = [i % size, Math.floor(i / size)];
    if (dark) d += `M${x} ${y}L${x + 1} ${y}L${x + 1} ${y + 1}L${x} ${y + 1}Z`;
  });
  return { size, d };
}
