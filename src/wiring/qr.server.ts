import QRCode from 'qrcode';

/** A QR code of an address as svg markup, dark on nothing. `correction` M lets it be read from a crumpled slip. */
export function drawQr(address: string): Promise<string> {
  return QRCode.toString(address, {
    type: 'svg',
    margin: 0,
    errorCorrectionLevel: 'M',
    color: { dark: '#0A2E38', light: '#FFFFFF' },
  });
}
