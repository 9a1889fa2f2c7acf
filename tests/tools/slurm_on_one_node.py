"""A Slurm of one node, with its own munge, in a folder: for tests of job scripts. Needs the packages slurm-wlm and munge; any user will do."""
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

SETTINGS = """
ClusterName=check
SlurmctldHost={host}(127.0.0.1)
SlurmUser={user}
SlurmdUser={user}
SlurmctldPort={ctld_port}
SlurmdPort={slurmd_port}
AuthType=auth/munge
AuthInfo=socket={folder}/munge/socket,cred_expire=5
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
ReturnToService=2
SlurmdParameters=config_overrides
SchedulerParameters=sched_interval=2,batch_sched_delay=1
KillWait=5
NodeName={host} NodeAddr=127.0.0.1 CPUs={processors} State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
"""


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


class CannotStart(RuntimeError):
    """The machine does not let the daemons run."""


class Slurm:
    """Runs while the `with` block does; its daemons are ended by their own process numbers."""

    def __init__(self, folder, processors=2):
        self.folder = Path(folder)
        self.processors = processors
        self.configuration = self.folder / "slurm.conf"
        self.environment = {**os.environ, "SLURM_CONF": str(self.configuration)}

    def __enter__(self):
        try:
            self.start()
        except RuntimeError as error:
            self.end()
            raise CannotStart(str(error)) from error
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(self, *_):
        self.end()

    def start(self):
        for name in ("munge", "state", "spool"):
            (self.folder / name).mkdir()
        self.folder.chmod(0o711)
        (self.folder / "munge").chmod(0o711)
        ctld_port, slurmd_port = free_ports(2)
        self.configuration.write_text(SETTINGS.format(
            host=socket.gethostname().split(".")[0], user=self.user(), folder=self.folder, processors=self.processors, ctld_port=ctld_port,
            slurmd_port=slurmd_port))
        munge = self.folder / "munge"
        key = munge / "key"
        key.touch(0o600)
        key.write_bytes(os.urandom(1024))
        self.daemon(["munged", f"--socket={munge}/socket", f"--key-file={key}", f"--pid-file={munge}/pid", f"--log-file={munge}/log",
                     f"--seed-file={munge}/seed"])
        self.daemon(["slurmctld", "-f", str(self.configuration)])
        self.daemon(["slurmd", "-f", str(self.configuration)])
        self.wait("the node is idle", lambda: self.ask("sinfo", "-h", "-o", "%t").strip() == "idle", 60)

    def user(self):
        return subprocess.run(["id", "-un"], capture_output=True, text=True, check=True).stdout.strip()

    def daemon(self, command):
        environment = {**self.environment, "PATH": os.environ["PATH"] + ":/usr/sbin"}
        done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60)
        if done.returncode != 0:
            raise RuntimeError(f"{command[0]} does not start: {done.stderr}")

    def end_jobs(self):
        """What a broken test has left, which would outlive the daemons."""
        try:
            self.ask("scancel", "--user", self.user())
            self.wait("no job is left", lambda: not self.ask("squeue", "-h").strip(), 30)
        except (RuntimeError, OSError, subprocess.SubprocessError) as error:
            print(error)

    def end(self):
        if (self.folder / "slurmd.pid").exists():
            self.end_jobs()
        for name in ("slurmd.pid", "slurmctld.pid", "munge/pid"):
            try:
                process = int((self.folder / name).read_text())
                os.kill(process, signal.SIGTERM)
            except (OSError, ValueError):
                continue
            for _ in range(100):
                if not Path(f"/proc/{process}").exists():
                    break
                time.sleep(0.1)
            else:
                os.kill(process, signal.SIGKILL)

    def ask(self, *command):
        done = subprocess.run(command, capture_output=True, text=True, env=self.environment, timeout=60)
        return done.stdout

    def wait(self, what, come, seconds):
        end = time.monotonic() + seconds
        while not come():
            if time.monotonic() > end:
                raise RuntimeError(f"after {seconds} s it is not so that {what}\n{self.logs()}")
            time.sleep(0.3)

    def logs(self):
        return "\n".join(f"--- {log.name}\n{log.read_text()[-2000:]}" for log in self.folder.glob("*.log"))

    def submit(self, *arguments):
        """Gives sbatch the arguments; the number of the job."""
        done = subprocess.run(["sbatch", "--parsable", *map(str, arguments)], capture_output=True, text=True, env=self.environment, timeout=60)
        if done.returncode != 0:
            raise RuntimeError(f"sbatch refuses: {done.stderr}")
        return done.stdout.strip()

    def states(self, job):
        """Of a job's tasks, by number."""
        found = {}
        for line in self.ask("scontrol", "--oneliner", "show", "job", job).splitlines():
            fields = dict(word.split("=", 1) for word in line.split() if "=" in word)
            if "JobId" in fields:
                found[fields["JobId"]] = fields
        return found

    def wait_for_end(self, job, seconds=600):
        """Until all tasks of a job have ended: their states, such as {"COMPLETED"}."""
        going = {"PENDING", "RUNNING", "COMPLETING", "REQUEUED", "CONFIGURING", "SUSPENDED"}
        self.wait(f"job {job} has ended", lambda: not any(f["JobState"] in going for f in self.states(job).values()), seconds)
        return {fields["JobState"] for fields in self.states(job).values()}
