import { Alert } from "antd";
import type { EncryptedView, PackageView, VerificationView } from "../../../shared/contract/exports.ts";
import { Summary } from "./Completeness.tsx";
import { verifiedText, writtenText } from "./exports-view.ts";

/** A package that was just written: where, its seal, and what it comes to. */
export function PackageResult({ written }: { readonly written: PackageView }) {
  const description = (
    <>
      <p>{written.path}</p>
      <p>{writtenText(written)}已逐字节读回核对，金额按包内资料重算相符。</p>
      <Seal seal={written.seal} />
      <Summary summary={written.summary} />
      {written.notes.length > 0 && (
        <ul>
          {written.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
  return (
    <Alert className="export-result" type="success" showIcon title="申报包已写好并核验" description={description} />
  );
}

/** An encrypted copy that was just written. */
export function EncryptedResult({ encrypted }: { readonly encrypted: EncryptedView }) {
  const description = (
    <>
      <p>{encrypted.path}</p>
      <p>已用密码读回核对，内容与原来的申报包一致。请另行告知收件人密码。</p>
      <Seal seal={encrypted.seal} />
    </>
  );
  return (
    <Alert className="export-result" type="success" showIcon title="加密的申报包已写好" description={description} />
  );
}

/** What a verification found. */
export function VerificationResult({ verified }: { readonly verified: VerificationView }) {
  const { valid, path, problems, seal, remark } = verified;
  const description = (
    <>
      <p>{path}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {remark !== null && <p>{remark}</p>}
      {seal !== null && <Seal seal={seal} />}
    </>
  );
  return (
    <Alert
      className="export-result"
      type={valid ? "success" : "error"}
      showIcon
      title={verifiedText(verified)}
      description={description}
    />
  );
}

function Seal({ seal }: { readonly seal: string }) {
  return (
    <p>
      封印（整包任何一个字节改动，它都会不同）：<code className="seal">{seal}</code>
    </p>
  );
}
