import { isPublic, OutsideAddresses } from './outside-addresses.js';

describe('an address that messages would go to', () => {
  const addresses = new OutsideAddresses(['hooks.internal', '127.0.0.1:8080', 'localhost']);

  it.each([
    'https://0.0.0.0/',
    'https://[::]/',
    'https://[::1]/hook',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a00:1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://127.1/',
    'https://10.1.2.3/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://172.31.255.255/',
    'https://192.168.0.1/',
    'https://198.18.0.1/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://[ff02::1]/',
    'https://[64:ff9b::a00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001:db8::1]/',
  ])('is refused where it is not on the public internet: %s', async (url) => {
    expect(await addresses.faultOf(url)).toBe('must lead to the public internet');
  });

  it.each(['https://93.184.215.14/', 'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/'])('may be %s', async (url) => {
    expect(await addresses.faultOf(url)).toBeUndefined();
  });

  it('may be a name that nobody has yet', async () => {
    expect(await addresses.faultOf('https://nobody.invalid/')).toBeUndefined();
  });

  it('is refused where it is not encrypted or holds a password', async () => {
    expect(await addresses.faultOf('http://93.184.215.14/')).toBe('must begin with https://');
    expect(await addresses.faultOf('https://joe:secret@93.184.215.14/')).toBe('must not hold a name or password');
  });

  it('may be what the operator allows, also without encryption', async () => {
    expect(await addresses.faultOf('http://hooks.internal:9000/in')).toBeUndefined();
    expect(await addresses.faultOf('http://127.0.0.1:8080/')).toBeUndefined();
    expect(await addresses.faultOf('https://127.0.0.1:8081/')).toBe('must lead to the public internet');
  });

  it('is looked up again when connecting, whatever was found before', async () => {
    const strict = new OutsideAddresses([]);
    const found = await new Promise((resolve) => {
      strict.lookupFor(new URL('https://localhost/'))('localhost', { all: true }, (error) => resolve(error));
    });
    expect(String(found)).toContain('localhost must lead to the public internet');
    const allowed = await new Promise((resolve) => {
      addresses.lookupFor(new URL('http://localhost/'))('localhost', { all: true }, (error) => resolve(error));
    });
    expect(allowed).toBeNull();
  });

  it('knows public from closed', () => {
    expect(['8.8.8.8', '2a00:1450::1'].map(isPublic)).toEqual([true, true]);
    expect(['', 'localhost', '::1', '10.0.0.1'].map(isPublic)).toEqual([false, false, false, false]);
  });
});
