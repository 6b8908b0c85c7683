/** Closed classes of English words, and the vocabulary of scientific prose that the lexicon of entities does not contain. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const FUNCTION_WORDS = words(`
  a an the this that these those its their our his her your my some any each every all both no none one two three four five six seven eight nine ten
  i we you he she it they them us who whom whose which what when where why how while whereas
  of in on at by to for from with without within into onto upon over under between among across through throughout via per than as about against
  after before during since until towards toward beyond along around behind beside besides despite except like unlike near
  and or but nor so yet if then else because although though however therefore thus hence moreover furthermore additionally specifically finally
  also not only just even still too very more most less least much many few several other another such same own
  is are was were be been being am do does did done has have had having can could may might must shall should will would
  there here up down out off again once further now often always never almost nearly i.e e.g etc vs versus namely respectively
  following based using used uses use given called named dubbed termed denoted combined compared followed including while`);

/** Articles, numerals and adjectives of praise before something proposed: "a novel, simple yet effective X". */
export const PRAISE_WORDS = words(`
  a an the novel new simple efficient effective general generic unified powerful first large large-scale high-quality comprehensive lightweight light-weight
  fast faster robust scalable flexible practical principled yet but and challenging systematic open open-source open-sourced publicly available diverse
  multilingual multimodal multi-modal end-to-end state-of-the-art improved alternative versatile straightforward innovative different
  massive realistic real-world public standardized simplified very highly more another our this so-called two three four five several small
  carefully curated newly human-annotated annotated so-called specialized dedicated modified extended fully broad rich conceptually original concept called named dubbed termed`);

/** Capitalised words that name no method, dataset or device: languages, places, organisations, parts of a paper. */
export const OTHER_NAMES = words(`
  English Chinese German French Spanish Italian Japanese Korean Russian Arabic Hindi Portuguese Dutch Turkish Vietnamese Indonesian Polish Czech Finnish Swedish
  Mandarin Cantonese Bengali Tamil Telugu Urdu Persian Hebrew Greek Latin Romanian Hungarian Swahili Thai Ukrainian Norwegian Danish Estonian Basque Catalan
  Sinhala Dhivehi Amharic Yoruba Hausa Igbo Zulu Xhosa Somali Oromo Tigrinya Wolof Twi Kinyarwanda Lingala Shona Bambara Afrikaans Marathi Gujarati Punjabi Kannada
  Malayalam Odia Assamese Nepali Sanskrit Burmese Khmer Lao Malay Tagalog Filipino Javanese Sundanese Kazakh Uzbek Kyrgyz Uyghur Tibetan Mongolian Georgian Armenian
  Azerbaijani Albanian Serbian Croatian Bosnian Slovak Slovenian Macedonian Bulgarian Lithuanian Latvian Icelandic Irish Welsh Gaelic Galician Maltese Luxembourgish
  Yiddish Pashto Kurdish Sindhi Bhojpuri Maithili Konkani Manipuri Quechua Guarani Nahuatl Hawaiian Maori Esperanto
  Indian African European American Asian Western US USA UK EU China India Europe Africa America Germany
  Google OpenAI Meta Microsoft Facebook DeepMind Apple Amazon NVIDIA Nvidia Intel AMD IBM Huawei Alibaba Baidu Tencent Anthropic Samsung Stanford MIT Berkeley
  Million Billion Trillion PRISMA Java JavaScript TypeScript Python Rust Kotlin Haskell Ruby PHP Perl MATLAB HTML CSS JSON XML Linux Windows macOS
  Internet Web GitHub Github Twitter Reddit YouTube Youtube Hugging Face HuggingFace Kaggle arXiv
  Table Figure Fig Section Appendix Equation Theorem Lemma Chapter Part
  January February March April May June July August September October November December
  VR AR XR PDE PDEs ODE ODEs SDE SDEs MDP MDPs POMDP POMDPs ECG EEG EMG MRI fMRI CT EHR EHRs DNA RNA UAV UAVs HPC OOD IID QA KG KGs PII IP OS UI GUI GUIs UX HCI SaaS STEM COVID COVID-19 CEO PhD USD B2B RGB RGB-D LiDAR NP NP-hard O CLI IDE SDK CAD EDA PCB VLSI RTL SoC FHE ZK BCI ICU FDA GDPR
  AI ML NLP CV DL RL LLM LLMs GPU GPUs CPU CPUs TPU TPUs API APIs URL PDF HTML JSON XML SQL IoT USA CNN CNNs RNN RNNs DNN DNNs GAN GANs SOTA SoTA
  Bayesian Gaussian Markov Euclidean Riemannian Boolean Hilbert Fourier Bernoulli Poisson Laplacian Lipschitz Hessian Jacobian Markovian Pareto
  LiDARs CSI IMU IMUs GNSS GPS SAR PET MR OCT CXR CBCT WSI WSIs EO HSI NIR UV EM SEM FFT DCT CFD FEM FPGA FPGAs ASIC ASICs DRAM SRAM RAM NPU NPUs SoCs CUDA NCCL MPI
  MAS MARL DRL TTA TTT FL CL IL MIL DG DA MTL SSL ICL CIL RFT SFT RLVR RLHF CPT DLMs dLLMs MDLMs LMMs MLLM MLLMs LVLM LVLMs VLM VLMs VLA VLAs VFM VFMs FM FMs SLM SLMs LRM LRMs PRM PRMs RM RMs GenAI AIGC AGI XAI HRI T2I T2V I2V VQ CFG EMA KL MSE ELBO PAC NTK GP GPs
  ID CI CIs CE LR QR PR PE PI PV EU UN WHO SEC NASA IEEE ISO IEC ACM CVPR ICCV ECCV ICML ICLR NeurIPS ACL EMNLP NAACL SemEval NTIRE IRB GDPR HIPAA OWASP MITRE CVE CVEs CWE CWEs TLS TEE TEEs DeFi Ethereum Bitcoin Web3 OAuth SaaS CRM ERP B2C
  JPEG MP3 SMILES LaTeX Markdown YAML CSV Docker Kubernetes Android iOS WiFi Bluetooth 5G 6G V2X O-RAN 3GPP OpenRouter PyPI NumPy FP16 FP32 FP8 FP4 BF16 INT8 INT4 bfloat16 float32 W4A4 W8A8 W4A16 SoTA
  Kullback-Leibler Bellman Lyapunov Lagrangian Mahalanobis Dirichlet Sobolev Wasserstein Frobenius Nash Ising Hamiltonian Navier-Stokes Burgers Bonferroni Wilcoxon McNemar Kolmogorov-Smirnov Mann-Whitney ANOVA Likert Alzheimer Parkinson DAG DAGs SCM DSL DSLs TS SMT SAT MILP LP NLI OR Q&A Q/K A/B I/O AI/ML Human-AI Human-LLM multi-LLM MC MCQ MCQs CLS BOS EOS NaN
  Japan Japanese France Brazil Canada Australia Kenya Nigeria Bangla Indic Earth Science Nature Physics Wikipedia Discord TikTok WhatsApp PowerPoint Excel Ubuntu Unity Unreal ROS
  We Our The This That These Those In On At For To From With By As It Its A An However Moreover Furthermore Additionally Finally Specifically Notably Overall
  Experiments Extensive Code Codes Project Data Models Model Results Recent Recently Here Thus Then To When While Although Despite Given Based Using Unlike Both
  First Second Third Also Through Under Across Despite Source Training Inference Learning Language Languages Vision Deep Machine Artificial Intelligence Neural Natural`);

/** Capitalised words for manufacturers and for quality, which are never names of entities. */
export const NEVER_NAMES = words(`
  Google OpenAI Microsoft Facebook DeepMind Apple Amazon NVIDIA Nvidia Intel AMD IBM Huawei Alibaba Baidu Tencent Anthropic Samsung ByteDance
  GitHub Github YouTube Youtube HuggingFace SOTA SoTA SotA SOTAs KV`);

/** Lower-case parts after a hyphen that belong to a name: `SWE-bench`, `BERT-base`. */
export const NAME_TAILS = words(`
  base large small tiny mini medium huge nano micro instruct chat uncased cased turbo preview lite plus other clean hard full test bench agent tuning eval net former coder arena gym
  verified lang code math verse vision audio image video quant moe distill thinking reasoning score pruner star zero vl vqa qa`);

/** Head nouns that show the kind of the entity named before them ("the X dataset"), or of a spelled-out form. */
export const HEAD_KINDS: ReadonlyMap<string, 'method' | 'dataset' | 'hardware' | 'task' | 'metric'> = new Map([
  ...list('dataset', 'dataset datasets data-set benchmark benchmarks corpus corpora leaderboard testbed suite collection collections treebank database databases dataset(s) benchmarking challenge split splits subset testset test-set questions'),
  ...list('method', 'model models method methods architecture architectures algorithm algorithms framework frameworks approach approaches network networks system systems module modules transformer transformers technique techniques optimizer optimizers backbone backbones pipeline library toolkit tool encoder encoders decoder decoders classifier classifiers detector detectors baseline baselines variant variants layer layers agent agents attention adapter adapters loss strategy mechanism paradigm scheme procedure family tokenizer embeddings embedding nets net parser block blocks kernel kernels compiler engine estimator sampler policy platform package formalism'),
  ...list('hardware', 'gpu gpus cpu cpus tpu tpus processor processors device devices smartphone smartphones phone phones chip chips accelerator accelerators supercomputer fpga fpgas board boards machine npu cluster'),
  ...list('task', 'task tasks problem problems classification recognition detection segmentation translation answering generation retrieval summarization modeling modelling understanding parsing extraction prediction captioning analysis reasoning synthesis tagging estimation tracking reconstruction processing forecasting'),
  ...list('metric', 'accuracy score scores rate rates error errors latency throughput time precision recall perplexity speedup ratio index metric metrics points utilization loss'),
]); // prettier-ignore

function list(kind: 'method' | 'dataset' | 'hardware' | 'task' | 'metric', text: string) {
  return text.split(' ').map((word) => [word, kind] as const);
}

/** Head nouns after a name that are not part of it: "the GLUE benchmark" is GLUE. */
export const EMPTY_TAIL =
  /(?<=[\p{L}\p{N}!+])\s+(?:datasets?|data sets?|benchmarks?|benchmark datasets?|corpus|corpora|models?|methods?|algorithms?|frameworks?|architectures?|networks?|leaderboards?|tasks?|challenges?|GPUs?|TPUs?|CPUs?|processors?|systems?|approach(?:es)?|modules?|test sets?|scores?|pipelines?|strategy|mechanism|paradigm|technique|library|toolkit)$/iu;
