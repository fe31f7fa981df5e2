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
