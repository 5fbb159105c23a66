import { describe, expect, test } from 'vitest';
import { pickLanguage } from '../../src/text/index.ts';

describe('the language to speak', () => {
  test('is the one of the flag, whatever the environment says', () => {
    expect(pickLanguage('en', { LANG: 'zh_CN.UTF-8' })).toBe('en');
    expect(pickLanguage('zh', { LC_ALL: 'en_US.UTF-8' })).toBe('zh');
  });

  test('is Chinese where the first variable that is set begins with zh', () => {
    expect(pickLanguage(undefined, { LANG: 'zh_CN.UTF-8' })).toBe('zh');
    expect(pickLanguage(undefined, { LC_MESSAGES: 'zh_TW', LANG: 'en_US' })).toBe('zh');
    expect(pickLanguage(undefined, { LC_ALL: 'C.UTF-8', LANG: 'zh_CN' })).toBe('en');
    expect(pickLanguage(undefined, { LC_ALL: '', LANG: 'zh_CN' })).toBe('zh');
  });

  test('is English otherwise, and for a flag that names no language of ours', () => {
    expect(pickLanguage(undefined, {})).toBe('en');
    expect(pickLanguage('fr', { LANG: 'fr_FR' })).toBe('en');
  });
});
