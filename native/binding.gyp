# Four products of the C++ sources: the engine as a static library, the addon, the addon of unit tests (with_tests=1), and
# windhover-run. sanitize=1 builds all of them for ASan and UBSan; strict=1 makes warnings errors, which a compiler that is
# newer than this package must not. build.mjs calls this.
{
  'variables': {
    'with_tests%': 0,
    'sanitize%': 0,
    'strict%': 0,
    'napi_dir': '<!(node -p "require(\'path\').dirname(require.resolve(\'node-addon-api\'))")',
  },
  'target_defaults': {
    'include_dirs': ['.'],
    'defines': [
      'NAPI_VERSION=9', 'NODE_ADDON_API_DISABLE_CPP_EXCEPTIONS', 'NAPI_DISABLE_CPP_EXCEPTIONS',
      # An object cannot be written to while its thread is ended: that is no reason to end the process.
      'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
    ],
    # Node's own headers become system headers too: our warnings are about our code.
    'cflags': [
      '-isystem <(napi_dir)', '-isystem <(node_root_dir)/include/node',
      '-fvisibility=hidden', '-Wshadow', '-Wconversion',
      # g++ 12 warns of its own std::string (GCC bug 105329); clang does not know that warning.
      '-Wno-unknown-warning-option', '-Wno-restrict',
    ],
    # Node's headers come with -std=gnu++17 (20) or gnu++20 (22, 24), without exceptions and without RTTI.
    'cflags_cc!': ['-std=gnu++17', '-std=gnu++20', '-fexceptions', '-frtti'],
    'cflags_cc': ['-std=c++20', '-fno-exceptions', '-fno-rtti', '-Wall', '-Wextra', '-Wunused-parameter'],
    'xcode_settings': {
      'CLANG_CXX_LANGUAGE_STANDARD': 'c++20',
      'MACOSX_DEPLOYMENT_TARGET': '11.0',
      'GCC_SYMBOLS_PRIVATE_EXTERN': 'YES',
      'OTHER_CPLUSPLUSFLAGS': [
        '-isystem <(napi_dir)', '-isystem <(node_root_dir)/include/node', '-fno-exceptions', '-fno-rtti',
      ],
    },
    'conditions': [
      ['strict==1', { 'cflags': ['-Werror'] }],
      ['sanitize==1', {
        'defines': ['WINDHOVER_DEBUG'],
        'cflags!': ['-O3'],
        'cflags': [
          '-O1', '-g', '-fno-omit-frame-pointer',
          '-fsanitize=address,undefined', '-fno-sanitize=vptr', '-fno-sanitize-recover=undefined',
        ],
        'ldflags': ['-fsanitize=address,undefined'],
      }],
    ],
  },
  'targets': [
    {
      'target_name': 'engine',
      'type': 'static_library',
      'sources': ['<!@(find engine/ -name "*.cc" | sort)'],
    },
    {
      'target_name': 'windhover_native',
      'dependencies': ['engine'],
      'sources': ['<!@(find binding/ -name "*.cc" | sort)'],
      'conditions': [
        # Callbacks of ours stay registered in node's OpenSSL when the last worker that loaded the addon ends.
        ['OS=="linux"', { 'ldflags': ['-Wl,-z,nodelete'] }],
      ],
    },
    {
      'target_name': 'windhover-run',
      'type': 'executable',
      'sources': ['<!@(find run/ -name "*.cc" | sort)'],
    },
  ],
  'conditions': [
    ['with_tests==1', {
      'targets': [
        {
          'target_name': 'windhover_native_tests',
          'dependencies': ['engine'],
          'include_dirs': ['<(tests_dir)'],
          'sources': ['<!@(find <(tests_dir)/ -name "*.cc" -not -path "*/fuzz/*" | sort)'],
        },
      ],
    }],
  ],
}
