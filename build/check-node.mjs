// Runs before everything else and on every Node there is, so it is plain JavaScript.
// Node 24 runs the TypeScript sources directly; an older one fails later, in words that help nobody.

const wanted = 24;
const major = Number(process.versions.node.split(".")[0]);

if (major !== wanted) {
  process.stderr.write(
    `本工具需要 Node.js ${wanted}，现在运行的是 ${process.version}。\n` +
      `  Linux x64：先运行 npm ci（Node ${wanted} 会随依赖一起装好），再用 npm run … 启动。\n` +
      `  其他系统：请从 nodejs.org 安装 Node.js ${wanted}，再运行 npm ci。\n` +
      `This tool needs Node.js ${wanted}; this is ${process.version}.\n` +
      `  Linux x64: run npm ci first (it brings Node ${wanted} along), then start everything with npm run …\n` +
      `  Elsewhere: install Node.js ${wanted} from nodejs.org, then run npm ci.\n`,
  );
  process.exitCode = 2;
}
