/// The version of Onoma, as `onoma --version` prints it and `run.json` states it.
package let onomaVersion = "0.1.0"
