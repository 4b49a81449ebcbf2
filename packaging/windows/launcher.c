/* Starts the till: python311.dll beside this program, with start.py beside it and the words typed.
   One source for both programs; pos-till.exe is linked with -mwindows and opens no terminal. */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

#define LONGEST 32768

typedef int (*python_main)(int, wchar_t **);

static int give_up(const wchar_t *what) {
    DWORD error = GetLastError();
    wchar_t text[1024];
    _snwprintf(text, 1024, L"Smart POS companion cannot start: %ls (error %lu). Repair or install it again.", what,
               (unsigned long)error);
    text[1023] = 0;
    if (GetConsoleWindow() == NULL)
        MessageBoxW(NULL, text, L"Smart POS companion", MB_OK | MB_ICONERROR);
    else
        fwprintf(stderr, L"%ls\n", text);
    return 4;
}

int wmain(int argc, wchar_t **argv) {
    static wchar_t place[LONGEST], file[LONGEST], script[LONGEST];
    DWORD length = GetModuleFileNameW(NULL, place, LONGEST);
    wchar_t *end = wcsrchr(place, L'\\');
    if (length == 0 || length >= LONGEST - 32 || end == NULL) return give_up(L"its own place is unknown");
    *end = 0;
    wcscpy(file, place);
    wcscat(file, L"\\python311.dll");
    wcscpy(script, place);
    wcscat(script, L"\\start.py");
    /* libraries from this folder and the system's, never from the folder one happens to be in */
    SetDllDirectoryW(L"");
    HMODULE python = LoadLibraryExW(file, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (python == NULL) return give_up(file);
    python_main run = (python_main)(void *)GetProcAddress(python, "Py_Main");
    if (run == NULL) return give_up(L"Py_Main");

    wchar_t **words = calloc((size_t)argc + 6, sizeof *words);
    if (words == NULL) return give_up(L"memory");
    int count = 0;
    words[count++] = argv[0];
    words[count++] = L"-X";
    words[count++] = L"utf8";
    words[count++] = L"-B";
    words[count++] = script;
    for (int index = 1; index < argc; index++) words[count++] = argv[index];
    return run(count, words);
}
