set -e
exec >/dev/null
waarmerk key new --for log --as anna@laptop --name "Anna de Vries"
waarmerk key new --for seal
waarmerk new audit --programme "$INPUT/small.toml" --client X --period 2026-01-01..2026-12-31
cd audit
KEY=$(WAARMERK_HOME=../bram waarmerk key new --for log --as bram@mbp)
waarmerk member invite bram@mbp --name "Bram Jansen" --role preparer --key "$KEY"
echo one > ../one.txt
echo two > "../$(printf 'a\377b')"
waarmerk attach ../one.txt --to ORG-1 --collected 2026-09-01 --period 2026-09-01..2026-09-02 --source S --method test \
    --collector C --tool T --note N --expires 2999-01-01
waarmerk attach ../a*b --to TEL-1
waarmerk evidence accept E-01
waarmerk evidence return E-02 --reason R
waarmerk verdict ORG-1 existence not-tested --reason R
waarmerk conclude ORG-1 --lang nl T
waarmerk conclude ORG-1 --lang en T
waarmerk submit ORG-1
waarmerk waive --reason R
waarmerk accept ORG-1
waarmerk verdict TEL-2 design not-tested --reason R
waarmerk conclude TEL-2 --lang nl T
waarmerk conclude TEL-2 --lang en T
waarmerk submit TEL-2
waarmerk return TEL-2 --reason R
waarmerk conclude TEL-2 --lang en U
waarmerk submit TEL-2
waarmerk conclude TEL-2 --lang en V
waarmerk finding raise --on TEL-1 --title-nl A --title-en B --likelihood low --impact low --evidence "E-01: p" \
    --owner O --due 2999-01-01 --risk 1
waarmerk finding raise --on TEL-1 --title-nl A --title-en B --likelihood low --impact low --risk 1
waarmerk finding hear F-01 --asked 2026-01-01 --of O --received 2026-01-02
echo three > ../three.txt
waarmerk attach ../three.txt --to TEL-1
waarmerk evidence accept E-03
waarmerk finding change F-01 --status resolved-verified --verified "E-03: p" --reason R
waarmerk risk rate 1 low low
waarmerk risk write 1 --lang nl T
waarmerk risk write 1 --lang en T
waarmerk risk accept 1 --owner O --until 2999-01-01
waarmerk request ask --nl A --en B --to TEL-1 --of C --asked 2024-09-02 --due 2024-09-20
waarmerk request ask --en B --to TEL-1.1 --of C --asked 2024-09-02 --due 2024-09-20
waarmerk request receive R-01 --evidence E-02 --remark R
waarmerk request return R-01 --reason R
waarmerk request not-provided R-02 --reason R --said-by C
waarmerk request ask --en B --to TEL-1.1 --of C --asked 2024-09-02 --due 2024-09-20
waarmerk request receive R-03 --evidence E-02
for field in criterion condition cause effect recommendation response action; do
    waarmerk finding write F-01 $field --lang nl T
    waarmerk finding write F-01 $field --lang en T
done
waarmerk conclude TEL-1 --lang en "[[E-01]] [[E-02]] [[F-01]] [[ORG-1]] [[TEL-1]] [[TEL-2]] [[E-99]]"
waarmerk verdict TEL-1 existence not-tested --reason "[[E-01]] [[E-02]] [[F-01]] [[ORG-1]] [[TEL-1]] [[TEL-2]]"
waarmerk note add TEL-1 T --part conclusion
waarmerk note answer N-01 T
waarmerk note reopen N-01 --reason R
waarmerk note add TEL-2 T
waarmerk note close N-02
waarmerk note add ORG-1 T
cp -r ../audit ../copy
rm -rf ../copy/.local
waarmerk verdict TEL-1 design met
WAARMERK_HOME=../bram waarmerk --dir ../copy verdict TEL-1 design not-met
waarmerk merge ../copy
waarmerk member revoke bram@mbp --reason R
waarmerk purge E-02 --ground erasure --reason R --confirm E-02
waarmerk lock --reason R
echo three > ../three.txt
waarmerk attach ../three.txt --to ORG-1 --after-completion R
cd ..
waarmerk new profiled --programme "$INPUT/services.toml" --client X --period 2026-01-01..2026-12-31
cd profiled
waarmerk profile set --used storage --unused analytics --confidentiality internal --data special --no-data criminal \
    --users 3 --note N
waarmerk profile set --data criminal
waarmerk attach ../one.txt --to TEL-2 --collected 2026-09-01
waarmerk evidence accept E-01
waarmerk promise change TEL-2 --to 2025-12-31 --said 2025-06-10 --evidence "E-01:p" --reason R
waarmerk promise status TEL-2 done --as-of 2026-03-02 --evidence E-01 --note N
waarmerk promise status TEL-2 done --as-of 2026-03-03 --evidence E-01
waarmerk applies follow
waarmerk applies no TEL-1 --reason-nl R --reason-en R
waarmerk applies yes TEL-1
cd ..
waarmerk demo demo --no-tui
head -c 3000 demo/evidence/required-2026-09-14.har > truncated.har
waarmerk new checked --programme "$INPUT/checks.toml" --client X --period 2026-01-01..2026-12-31
waarmerk new unread --programme "$INPUT/checks.toml" --client X --period 2026-01-01..2026-12-31
printf 'REGEDIT4\n\n[HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\office\\common\\clienttelemetry]\n"sendtelemetry"=dword:00000002\n' > level.reg
waarmerk --dir checked attach level.reg one.txt --to SET-1 --collected 2026-09-01
