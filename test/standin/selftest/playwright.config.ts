import config from '../../e2e/playwright.config.ts';

export default { ...config, testDir: '.', outputDir: '../../../test-results/standin' };
